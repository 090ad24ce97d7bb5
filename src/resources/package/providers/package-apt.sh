# package-apt: Debian packages from repositories, by apt-get.
# needs: package-dpkg package-tools

pk_apt_query() { pk_dpkg_query && pk_needs apt-get apt-cache; }
pk_apt_match() { pk_dpkg_match; }
pk_apt_set_mark() { pk_dpkg_set_mark "$@"; }

# an unknown package has no candidate or (none)
pk_apt_candidate() {
  pk_candidate=$(pk_ask apt-cache policy -- "$a_name" | awk '$1 == "Candidate:" { print $2; exit }')
  case $pk_candidate in
    '' | '(none)') return 1 ;;
  esac
}

# the best version within a range, of those on offer
pk_apt_best() {
  pk_best=
  pk_ask apt-cache madison -- "$a_name" | awk -F '|' '{ gsub(/ /, "", $2); print $2 }' >"$W/versions"
  while IFS= read -r pk_compared; do
    pk_apt_match || continue
    if [ -z "$pk_best" ] || pk_ask dpkg --compare-versions "$pk_compared" gt "$pk_best"; then pk_best=$pk_compared; fi
  done <"$W/versions"
  pk_compared=
  [ -n "$pk_best" ] && return 0
  pk_say "No available version for package $a_name is included in range $a_ensure"
  return 1
}

# apt-get itself waits for dpkg's lock (since 1.9.11; older ones pass over the setting)
pk_apt() {
  DEBIAN_FRONTEND=noninteractive APT_LISTBUGS_FRONTEND=none APT_LISTCHANGES_FRONTEND=none
  export DEBIAN_FRONTEND APT_LISTBUGS_FRONTEND APT_LISTCHANGES_FRONTEND
  pk_run apt-get -q -y -o DPkg::Lock::Timeout=120 "$@"
}

pk_apt_install() {
  pk_apt_preseed && pk_apt_no_cdrom || return 1
  pk_conf=--force-confold
  [ "$a_configfiles" != replace ] || pk_conf=--force-confnew
  set -- -o "DPkg::Options::=$pk_conf" "$@"
  pk_target=${a_source:-$a_name}
  case $pk_wanted in
    '' | latest) ;;
    *)
      # an option by -o is passed over by versions that do not know it
      set -- "$@" -o APT::Get::allow-downgrades=true
      case $pk_wanted in
        *[\<\>]*)
          pk_apt_best || return 1
          pk_wanted=$pk_best ;;
      esac
      [ -n "$a_source" ] || pk_target=$a_name=$pk_wanted ;;
  esac
  pk_dpkg_release || return 1
  pk_apt "$@" install -- "$pk_target"
  pk_done=$?
  pk_dpkg_hold_again || return 1
  return "$pk_done"
}

# pk_apt_together OPTIONS...: $pk_names
pk_apt_together() {
  pk_apt_no_cdrom || return 1
  pk_conf=--force-confold
  [ "$a_configfiles" != replace ] || pk_conf=--force-confnew
  # shellcheck disable=SC2086 # names without spaces
  pk_apt -o "DPkg::Options::=$pk_conf" "$@" install -- $pk_names
}

pk_apt_remove() {
  pk_apt_preseed || return 1
  [ "$pk_mark" != hold ] || set -- "$@" --allow-change-held-packages
  pk_apt "$@" remove -- "$a_name"
}

# apt does not purge what was removed already: dpkg does
pk_apt_purge() {
  pk_apt_preseed || return 1
  [ "$pk_mark" != hold ] || set -- "$@" --allow-change-held-packages
  [ "$pk_is" = absent ] || pk_apt "$@" remove --purge -- "$a_name" || return 1
  pk_run dpkg --purge "$a_name"
}

pk_apt_preseed() {
  [ -n "$a_responsefile" ] && [ -f "$R$a_responsefile" ] || return 0
  pk_run debconf-set-selections "$a_responsefile"
}

pk_apt_no_cdrom() {
  [ "$a_allowcdrom" != true ] || return 0
  grep -q '^[^#]*cdrom:' "$R/etc/apt/sources.list" 2>/dev/null || return 0
  pk_say "/etc/apt/sources.list contains a cdrom source; not installing.  Use 'allowcdrom' to override this failure."
  return 1
}
