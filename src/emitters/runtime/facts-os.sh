# facts-os: name, family and release of the system, from os-release and the older files, as facter names them.
# needs: environment
FACTS_NAME='' FACTS_FAMILY='' FACTS_CODENAME=''

# facts_os: sets $FACTS_NAME $FACTS_FAMILY $FACTS_RELEASE $FACTS_CODENAME, once
facts_os() {
  [ -z "$FACTS_NAME" ] || return 0
  fo_id='' fo_like='' FACTS_RELEASE='' FACTS_CODENAME=''
  for fo_file in "$R/etc/os-release" "$R/usr/lib/os-release"; do
    [ -r "$fo_file" ] || continue
    while IFS='=' read -r fo_key fo_value; do
      fo_value=${fo_value#[\"\']} fo_value=${fo_value%[\"\']}
      case $fo_key in
        ID) fo_id=$fo_value ;;
        ID_LIKE) fo_like=$fo_value ;;
        VERSION_ID) FACTS_RELEASE=$fo_value ;;
        VERSION_CODENAME) FACTS_CODENAME=$fo_value ;;
      esac
    done <"$fo_file"
    break
  done
  [ -n "$fo_id" ] || facts_os_old || return 1
  facts_os_name
  facts_os_release
}

# systems from before os-release
facts_os_old() {
  if [ -r "$R/etc/redhat-release" ]; then
    read -r fo_line <"$R/etc/redhat-release"
    FACTS_RELEASE=${fo_line#*release } FACTS_RELEASE=${FACTS_RELEASE%% *}
    FACTS_CODENAME=${fo_line#*"("} FACTS_CODENAME=${FACTS_CODENAME%")"*}
    case $fo_line in
      CentOS*) fo_id=centos ;;
      *) fo_id=rhel ;;
    esac
  elif [ -r "$R/etc/debian_version" ]; then
    fo_id=debian
  else
    return 1
  fi
}
facts_os_name() {
  case $fo_id in
    debian) FACTS_NAME=Debian FACTS_FAMILY=Debian ;;
    ubuntu) FACTS_NAME=Ubuntu FACTS_FAMILY=Debian ;;
    raspbian) FACTS_NAME=Raspbian FACTS_FAMILY=Debian ;;
    linuxmint) FACTS_NAME=LinuxMint FACTS_FAMILY=Debian ;;
    rhel) FACTS_NAME=RedHat FACTS_FAMILY=RedHat ;;
    centos) FACTS_NAME=CentOS FACTS_FAMILY=RedHat ;;
    rocky) FACTS_NAME=Rocky FACTS_FAMILY=RedHat ;;
    almalinux) FACTS_NAME=AlmaLinux FACTS_FAMILY=RedHat ;;
    ol) FACTS_NAME=OracleLinux FACTS_FAMILY=RedHat ;;
    fedora) FACTS_NAME=Fedora FACTS_FAMILY=RedHat ;;
    amzn) FACTS_NAME=Amazon FACTS_FAMILY=RedHat ;;
    alpine) FACTS_NAME=Alpine FACTS_FAMILY=Alpine ;;
    arch) FACTS_NAME=Archlinux FACTS_FAMILY=Archlinux ;;
    gentoo) FACTS_NAME=Gentoo FACTS_FAMILY=Gentoo ;;
    sles) FACTS_NAME=SLES FACTS_FAMILY=Suse ;;
    opensuse*) FACTS_NAME=OpenSuSE FACTS_FAMILY=Suse ;;
    void) FACTS_NAME=Void FACTS_FAMILY=Linux ;;
    openwrt) FACTS_NAME=OpenWrt FACTS_FAMILY=Linux ;;
    *)
      FACTS_NAME=$fo_id
      case " $fo_like " in
        *' debian '* | *' ubuntu '*) FACTS_FAMILY=Debian ;;
        *' rhel '* | *' fedora '*) FACTS_FAMILY=RedHat ;;
        *suse*) FACTS_FAMILY=Suse ;;
        *) FACTS_FAMILY=Linux ;;
      esac
      ;;
  esac
}
# Debian's point release stands only in debian_version, Alpine's and CentOS's in their own files
facts_os_release() {
  fo_file=''
  case $FACTS_NAME in
    Debian) fo_file=debian_version ;;
    Alpine) fo_file=alpine-release ;;
  esac
  if [ -n "$fo_file" ] && [ -r "$R/etc/$fo_file" ]; then
    read -r fo_line <"$R/etc/$fo_file"
    case $fo_line in
      [0-9]*) FACTS_RELEASE=$fo_line ;;
    esac
  fi
  case $FACTS_NAME in
    RedHat | CentOS | Rocky | AlmaLinux | OracleLinux)
      [ -r "$R/etc/redhat-release" ] || return 0
      read -r fo_line <"$R/etc/redhat-release"
      FACTS_CODENAME=${fo_line#*"("} FACTS_CODENAME=${FACTS_CODENAME%")"*}
      fo_line=${fo_line#*release }
      FACTS_RELEASE=${fo_line%% *}
      ;;
  esac
}
