# package-dpkg: Debian packages from files, by dpkg alone. Its queries serve the provider apt too.
# needs: package-tools

# The state of one package. Half-installed and half-configured ones count as absent, so that they are installed again.
pk_dpkg_query() {
  pk_needs dpkg-query || return 1
  pk_is=purged pk_mark=none
  # shellcheck disable=SC2016 # fields of dpkg-query
  pk_lines=$(pk_ask dpkg-query -W -f '${Status} ${Version}\n' -- "$a_name")
  pk_status=$?
  if [ "$pk_status" -gt 1 ]; then
    pk_error="Could not evaluate: dpkg-query returned $pk_status: $(cat "$W/asked")"
    return 1
  fi
  case $pk_lines in
    *' installed '* | *' triggers-'*) ;;
    *) [ "$a_allow_virtual" != true ] || pk_dpkg_provider ;;
  esac
  [ -n "$pk_lines" ] || return 0
  IFS=' ' read -r pk_desired pk_flag pk_state pk_version <<STATUS
$pk_lines
STATUS
  if [ "$pk_flag" != ok ]; then
    pk_error="Could not evaluate: Package $a_name, version $pk_version is in error state: $pk_flag"
    return 1
  fi
  [ "$pk_desired" != hold ] || pk_mark=hold
  case $pk_state in
    not-installed) pk_is=purged ;;
    config-files | half-installed | unpacked | half-configured) pk_is=absent ;;
    *) pk_is=$pk_version ;;
  esac
}

# a virtual name: the first installed package that provides it stands for it
pk_dpkg_provider() {
  # shellcheck disable=SC2016 # fields of dpkg-query
  pk_lines=$(pk_ask dpkg-query -W -f '${Status}\t${Package}\t${Version}\t${Provides}\n' | awk -F '\t' -v name="$a_name" '
    { n = split($4, p, /, */); for (i = 1; i <= n; i++) { sub(/ .*/, "", p[i]); if (p[i] == name && $1 ~ / installed$/) { print $1, $3; exit } } }')
}

# versions are compared by dpkg; a range is >=1.0 or >1.0 <2.0
pk_dpkg_match() {
  pk_range=$a_ensure
  while [ -n "$pk_range" ]; do
    pk_part=${pk_range%%[ "$TAB"]*}
    pk_range=${pk_range#"$pk_part"}
    pk_range=${pk_range#[ "$TAB"]}
    pk_version=${pk_part#[<>]} pk_version=${pk_version#=}
    case $pk_part in
      '') continue ;;
      '>='*) pk_relation=ge ;;
      '>'*) pk_relation=gt ;;
      '<='*) pk_relation=le ;;
      '<'*) pk_relation=lt ;;
      *) pk_relation=eq ;;
    esac
    pk_ask dpkg --compare-versions "${pk_compared:-$pk_is}" "$pk_relation" "$pk_version" || return 1
  done
}

# what the file would install
pk_dpkg_candidate() {
  pk_candidate=$(pk_ask dpkg-deb -f "$a_source" Version) || pk_say "$(cat "$W/asked")"
  [ -n "$pk_candidate" ]
}

pk_dpkg_install() {
  pk_conf=--force-confold
  [ "$a_configfiles" != replace ] || pk_conf=--force-confnew
  DEBIAN_FRONTEND=noninteractive
  export DEBIAN_FRONTEND
  pk_dpkg_release || return 1
  pk_run dpkg "$pk_conf" "$@" -i "$a_source"
  pk_done=$?
  pk_dpkg_hold_again || return 1
  return "$pk_done"
}
pk_dpkg_remove() { pk_run dpkg "$@" -r "$a_name"; }
pk_dpkg_purge() { pk_run dpkg "$@" --purge "$a_name"; }

# a held package is let go for the change and held again after it
pk_dpkg_release() { [ "$pk_mark" != hold ] || pk_dpkg_set_mark none; }
pk_dpkg_hold_again() { [ "$a_mark" != hold ] || pk_keep_output pk_dpkg_set_mark hold; }
pk_dpkg_set_mark() {
  pk_selection=install
  [ "$1" != hold ] || pk_selection=hold
  pk_program dpkg
  # shellcheck disable=SC2016 # for the inner shell
  pk_run sh -c 'printf "%s %s\n" "$1" "$2" | "$3" --set-selections' sh "$a_name" "$pk_selection" "$pk_path"
}

# pk_keep_output COMMAND…: a success leaves the output of the command before
pk_keep_output() {
  output
  pk_kept=$OUTPUT
  "$@" || return 1
  pk_say "$pk_kept"
}
