# facts: what a shell can find out about its host, by the names that Puppet gives facts (dotted and legacy ones).
# needs: environment messages facts-os
FACTS_RELEASE=''

# fact NAME: sets $FACT; returns 1 when this host does not tell
fact() {
  FACT=''
  case $1 in
    kernel) FACT=$(uname -s) ;;
    kernelrelease) FACT=$(uname -r) ;;
    kernelversion) FACT=$(uname -r) FACT=${FACT%%-*} ;;
    kernelmajversion) FACT=$(uname -r) FACT=${FACT%%-*} && facts_parts "$FACT" && FACT=$FACTS_MAJOR.$FACTS_MINOR ;;
    os.hardware | hardwaremodel) FACT=$(uname -m) ;;
    processors.isa | hardwareisa) FACT=$(uname -p) && [ "$FACT" != unknown ] || FACT=$(uname -m) ;;
    os.architecture | architecture) facts_architecture ;;
    os.name | operatingsystem) facts_os && FACT=$FACTS_NAME ;;
    os.family | osfamily) facts_os && FACT=$FACTS_FAMILY ;;
    os.release.full | operatingsystemrelease) facts_os && FACT=$FACTS_RELEASE ;;
    os.release.major | operatingsystemmajrelease) facts_os && facts_release && FACT=$FACTS_MAJOR ;;
    os.release.minor) facts_os && facts_release && FACT=$FACTS_MINOR ;;
    os.distro.id | lsbdistid) facts_os && FACT=$FACTS_NAME ;;
    os.distro.codename | lsbdistcodename) facts_os && FACT=$FACTS_CODENAME ;;
    os.distro.release.full | lsbdistrelease) facts_os && FACT=$FACTS_RELEASE ;;
    os.distro.release.major | lsbmajdistrelease) facts_os && facts_release && FACT=$FACTS_MAJOR ;;
    os.selinux.enabled | selinux) if [ -e /sys/fs/selinux/enforce ]; then FACT=true; else FACT=false; fi ;;
    networking.hostname | hostname) facts_hostname && FACT=${FACT%%.*} ;;
    networking.fqdn | fqdn) facts_fqdn ;;
    networking.domain | domain) facts_fqdn && case $FACT in *.*) FACT=${FACT#*.} ;; *) FACT='' ;; esac ;;
    processors.count | processorcount) FACT=$(grep -c '^processor' /proc/cpuinfo 2>/dev/null) ;;
    memory.system.total_bytes) facts_memory ;;
    service_provider) facts_service_provider ;;
  esac
  [ -n "$FACT" ]
}

# guard NAME VALUE: the compilation read NAME and saw VALUE
guard() {
  if fact "$1"; then
    [ "$FACT" != "$2" ] || return 0
    gu_text="fact $1 is '$FACT' on this host, the bundle was compiled for '$2'"
  else
    gu_text="fact $1 cannot be found out on this host, the bundle was compiled for '$2'"
  fi
  if [ -n "$FORCE_HOST" ]; then warning "$gu_text"; else preflight_problem "$gu_text"; fi
}

# Ubuntu counts 22.04 as one number
facts_release() {
  facts_parts "$FACTS_RELEASE"
  [ "$FACTS_NAME" != Ubuntu ] || FACTS_MAJOR=$FACTS_RELEASE FACTS_MINOR=''
}

# facts_parts 12.4.1: $FACTS_MAJOR, $FACTS_MINOR
facts_parts() {
  FACTS_MAJOR=${1%%.*} FACTS_MINOR=''
  case $1 in
    *.*) FACTS_MINOR=${1#*.} FACTS_MINOR=${FACTS_MINOR%%.*} ;;
  esac
}

facts_hostname() {
  if [ -n "$R" ]; then
    { read -r FACT <"$R/etc/hostname"; } 2>/dev/null
  else
    FACT=$(uname -n)
  fi
  [ -n "$FACT" ]
}
facts_fqdn() {
  facts_hostname || return 1
  case $FACT in
    *.*) return 0 ;;
  esac
  ff_name=$FACT
  # the first name with a dot beside the host's own in hosts, then the domain of the resolver
  FACT=$(awk -v n="$ff_name" '!/^#/ { for (i = 2; i <= NF; i++) if (index($i, n ".") == 1) { print $i; exit } }' \
    "$R/etc/hosts" 2>/dev/null)
  [ -z "$FACT" ] || return 0
  ff_domain=$(awk '$1 == "domain" || $1 == "search" { print $2; exit }' "$R/etc/resolv.conf" 2>/dev/null)
  FACT=$ff_name${ff_domain:+.$ff_domain}
}
facts_memory() {
  fm_kib=$(awk '/^MemTotal:/ { print $2 }' /proc/meminfo 2>/dev/null)
  [ -n "$fm_kib" ] && FACT=$((fm_kib * 1024))
}
facts_service_provider() {
  if [ -d "$R/run/systemd/system" ]; then FACT=systemd
  elif [ -d "$R/run/openrc" ] || [ -x "$R/sbin/openrc-init" ]; then FACT=openrc
  # other packages leave things in /etc/runit: only what boots the host counts
  elif [ -e "$R/etc/runit/2" ] && [ -x "$R/sbin/runit" ] && [ ! -e "$R/etc/inittab" ]; then FACT=runit
  elif [ -x "$R/sbin/procd" ]; then FACT=openwrt
  else facts_os && case $FACTS_FAMILY in RedHat) FACT=redhat ;; Debian) FACT=debian ;; *) FACT=init ;; esac; fi
}
facts_architecture() {
  facts_os
  FACT=$(uname -m)
  case $FACTS_FAMILY-$FACT in
    Debian-x86_64 | Gentoo-x86_64) FACT=amd64 ;;
    Debian-aarch64) FACT=arm64 ;;
    *-i[3456]86) FACT=i386 ;;
  esac
}
