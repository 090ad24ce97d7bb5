# package-dnf: RPM packages from repositories, by dnf or yum ($pk_tool).
# needs: package-rpm package-tools

pk_dnf_query() {
  # where only one of the two is installed it does the work of both
  if ! pk_have "$pk_tool"; then
    case $pk_tool in
      yum) pk_have dnf && pk_tool=dnf ;;
      *) pk_have yum && pk_tool=yum ;;
    esac
  fi
  pk_needs "$pk_tool" || return 1
  pk_rpm_gone=purged
  pk_rpm_query
  pk_status=$?
  pk_rpm_gone=''
  return "$pk_status"
}
pk_dnf_match() { pk_rpm_match; }

# The latest is the update on offer, else what is installed. Without repository options one list serves the whole run.
pk_dnf_candidate() {
  pk_list=$W/updates pk_left=$#
  while [ "$pk_left" -gt 0 ]; do
    case $1 in
      --enablerepo=* | --disablerepo=* | --disableexcludes=* | --repo=*)
        pk_list=$W/updates.one
        set -- "$@" "$1" ;;
    esac
    shift
    pk_left=$((pk_left - 1))
  done
  rm -f "$W/updates.one"
  if [ ! -f "$pk_list" ]; then
    pk_dnf_idle
    pk_dnf_updates "$@" >"$pk_list.new" || return 1
    mv "$pk_list.new" "$pk_list"
  fi
  pk_candidate=$(awk -v name="$a_name" '
    /^(Obsoleting|Security:|Update)/ { exit }
    { n = $1; sub(/\.[^.]*$/, "", n); if (NF >= 2 && (n == name || $1 == name)) { v = $2; sub(/^0:/, "", v); print v; exit } }' "$pk_list")
  pk_candidate=${pk_candidate:-$pk_is}
}
# check-update: 0 nothing to do, 100 updates on offer, the rest is failure
pk_dnf_updates() {
  pk_ask "$pk_tool" -q check-update "$@"
  pk_status=$?
  case $pk_status in
    0 | 100) return 0 ;;
  esac
  pk_say "Could not check for updates, '$pk_tool check-update' exited with $pk_status: $(cat "$W/asked")"
  return 1
}
pk_dnf_idle() { pk_wait pk_pid_alive /run/yum.pid /var/run/yum.pid /var/run/dnf.pid /var/cache/dnf/metadata_lock.pid /var/lib/dnf/rpmdb_lock.pid; }
pk_dnf() {
  pk_dnf_idle
  pk_run "$pk_tool" -q -y "$@"
}

pk_dnf_install() {
  pk_target=${a_source:-$a_name}
  if [ "$a_allow_virtual" = false ] && [ -z "$a_source" ]; then
    pk_run "$pk_tool" -q "$@" list "$a_name" || return 1
  fi
  case $pk_wanted in
    '') pk_dnf "$@" install "$pk_target" ;;
    latest)
      case $pk_is in
        absent | purged) pk_dnf "$@" install "$pk_target" ;;
        *) pk_dnf "$@" "$(pk_dnf_upgrade)" "$pk_target" ;;
      esac ;;
    *)
      [ -n "$a_source" ] || pk_target=$(pk_dnf_versioned)
      pk_dnf "$@" install "$pk_target" || return 1
      pk_dnf_query && ! pk_rpm_match || return 0
      # yum installs no older version over a newer one: that is a downgrade
      [ "$a_install_only" = true ] || pk_dnf "$@" downgrade "$pk_target" ;;
  esac
}
# pk_dnf_together OPTIONS...: $pk_names
pk_dnf_together() {
  [ "$a_allow_virtual" != false ] || return 1
  # shellcheck disable=SC2086 # names without spaces
  pk_dnf "$@" install $pk_names
}
# yum knows update, and its upgrade would also obsolete packages
pk_dnf_upgrade() { if [ "$pk_tool" = yum ]; then printf update; else printf upgrade; fi; }

# name-version; a range becomes the best of the versions on offer; an architecture goes to the end
pk_dnf_versioned() {
  pk_version=$pk_wanted
  case $pk_version in *[\<\>]*) pk_version=$(pk_dnf_best) ;; esac
  case $a_name in
    *.noarch | *.i386 | *.i586 | *.i686 | *.x86_64 | *.aarch64 | *.ppc64le | *.s390x | *.s390 | *.ppc | *.ppc64 | *.ia64 | *.sparc | *.alpha)
      printf '%s' "${a_name%.*}-$pk_version.${a_name##*.}" ;;
    *) printf '%s' "$a_name-$pk_version" ;;
  esac
}
pk_dnf_best() {
  pk_best=
  pk_ask "$pk_tool" -q list --showduplicates "$a_name" | awk '/^Available/ { on = 1; next } on && NF >= 2 { print $2 }' >"$W/versions"
  while IFS= read -r pk_offer; do
    pk_rpm_satisfies "$pk_offer" || continue
    if [ -n "$pk_best" ]; then pk_rpm_compare "$pk_offer" "$pk_best"; else pk_order=1; fi
    [ "$pk_order" != 1 ] || pk_best=$pk_offer
  done <"$W/versions"
  printf '%s' "${pk_best#*:}"
}

# Removing leaves what depends on it in place, so it fails when something does; purging removes that too, as Puppet's.
pk_dnf_remove() { pk_rpm_remove "$@"; }
pk_dnf_purge() { pk_dnf "$@" remove "$a_name"; }
