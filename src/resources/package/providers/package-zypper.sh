# package-zypper: RPM packages from repositories, by zypper.
# needs: package-rpm package-tools

pk_zypper_query() { pk_needs zypper && pk_rpm_query; }
pk_zypper_match() { pk_rpm_match; }

# what is not listed as an update is the latest
pk_zypper_candidate() {
  if [ ! -f "$W/updates.zypper" ]; then
    if ! pk_zypper_ask list-updates >"$W/updates.new"; then
      pk_say "zypper list-updates failed: $(cat "$W/updates.new" "$W/asked")"
      return 1
    fi
    mv "$W/updates.new" "$W/updates.zypper"
  fi
  pk_candidate=$(awk -F ' *[|] *' -v name="$a_name" '$1 ~ /^ *v *$/ && $3 == name { print $5; exit }' "$W/updates.zypper")
  pk_candidate=${pk_candidate:-$pk_is}
}

# zypper waits for its own lock as long as it is told to
pk_zypper_ask() {
  ZYPP_LOCK_TIMEOUT=120
  export ZYPP_LOCK_TIMEOUT
  pk_ask zypper --non-interactive --quiet "$@"
}

pk_zypper_install() {
  ZYPP_LOCK_TIMEOUT=120
  export ZYPP_LOCK_TIMEOUT
  pk_gpg='' pk_left=$#
  # options of zypper itself go before the command
  while [ "$pk_left" -gt 0 ]; do
    case $1 in
      --no-gpg-check | --no-gpg-checks) pk_gpg=$1 ;;
      *) set -- "$@" "$1" ;;
    esac
    shift
    pk_left=$((pk_left - 1))
  done
  pk_target=$a_name
  case $pk_wanted in
    '' | latest) [ "$a_allow_virtual" != false ] || set -- "$@" --name ;;
    *)
      pk_zypper_pick || return 1
      pk_target=$a_name=$pk_version
      set -- "$@" --oldpackage ;;
  esac
  # latest: an installed package is brought up to date by installing it
  pk_run zypper --non-interactive --quiet ${pk_gpg:+"$pk_gpg"} install --auto-agree-with-licenses --no-confirm "$@" -- "$pk_target"
}

# pk_version from $pk_wanted; for a range the best of the versions on offer
pk_zypper_pick() {
  pk_version=$pk_wanted
  case $pk_wanted in *[\<\>]*) ;; *) return 0 ;; esac
  pk_version=
  pk_zypper_ask search --match-exact --type package --details "$a_name" |
    awk -F ' *[|] *' -v name="$a_name" '$2 == name { print $4 }' >"$W/versions"
  while IFS= read -r pk_offer; do
    pk_rpm_satisfies "$pk_offer" || continue
    if [ -n "$pk_version" ]; then pk_rpm_compare "$pk_offer" "$pk_version"; else pk_order=1; fi
    [ "$pk_order" != 1 ] || pk_version=$pk_offer
  done <"$W/versions"
  [ -n "$pk_version" ] && return 0
  pk_say "No available version for package $a_name is included in range $a_ensure"
  return 1
}

pk_zypper_remove() {
  ZYPP_LOCK_TIMEOUT=120
  export ZYPP_LOCK_TIMEOUT
  pk_run zypper --non-interactive --quiet remove --no-confirm "$@" -- "$a_name"
}
pk_zypper_purge() { pk_cannot purgeable ensure purged; }
