# daemon-auto-probe: proves daemons of the supervisor that the host turns out to have, and their files.
# proves: daemon_auto daemon_auto_file (with the step's own files)
# needs: environment probe file-probe service-systemd-probe daemon
PROBE_KINDS="$PROBE_KINDS daemon_auto "

daemon_auto_provider() {
  a_provider=auto a_owner=''
  daemon_provider 2>/dev/null
}

# rows: ID NAME ENSURE ENABLE; - where nothing is wanted
begin_daemon_auto() {
  : >"$W/daemons"
  daemon_auto_provider || return 0
  if [ "$dm_provider" = systemd ] && [ -z "$R" ]; then
    begin_service_systemd "$1"
  else
    daemon_auto_look "$dm_provider" <"$1" >"$W/daemons" 2>/dev/null &
    PROBE_WAITS="$PROBE_WAITS $!"
  fi
}
daemon_auto_look() {
  while IFS=$TAB read -r da_id da_name da_ensure da_enable; do
    if daemon_proven "$1" "$da_name" "${da_ensure#-}" "${da_enable#-}"; then printf '%s\n' "$da_id"; fi
  done
}
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK'
  function daemon_auto_row(line) {
    if (!daemon_known++) while ((getline line < (scratch "/daemons")) > 0) daemon_good[line] = 1
    return ($1 in daemon_good) || service_systemd_row()
  }'

# rows: ID PROVIDER KIND FIELD...: those of the host's own supervisor are rows of KIND, or a folder as the step has it
probe_daemon_auto_file() {
  daemon_auto_provider || return 1
  rm -f "$W"/auto.*
  : >"$W/auto.ids"
  awk -F '\t' -v provider="$dm_provider" -v at="$W/auto." '
    # for other hosts
    $2 != provider { print $1 >(at "ids"); next }
    { row = $0; sub(/^[^\t]*\t[^\t]*\t[^\t]*\t/, "", row); print $1 >(at $3 ".ids") }
    $3 == "file_absent" || $3 == "directory" { row = $1 "\t" row }
    $3 == "file_exact" { print $NF >(at $3 ".asked") }
    { print row >(at $3) }' "$1" || return 1
  da_all=0 da_sum=${FILE_SUM-}
  set -- "$W/auto.ids"
  for da_kind in file_exact file_sum file_absent directory; do
    da_table=$W/auto.$da_kind
    [ -f "$da_table" ] || continue
    if daemon_auto_rows >"$da_table.proven"; then
      set -- "$@" "$da_table.ids"
    else
      da_all=1
      set -- "$@" "$da_table.proven"
    fi
  done
  FILE_SUM=$da_sum
  [ "$da_all" = 0 ] || cat -- "$@"
  return "$da_all"
}
daemon_auto_rows() {
  case $da_kind in
    file_sum) begin_file_sum "$da_table" && probe_file_sum "$da_table" ;;
    directory) daemon_auto_folders <"$da_table" ;;
    *) "probe_$da_kind" "$da_table" ;;
  esac
}
daemon_auto_folders() {
  da_missing=0
  while IFS=$TAB read -r da_id da_word; do
    dm_changed=''
    daemon_folder_compare "$da_word"
    if [ -z "$dm_changed" ]; then printf '%s\n' "$da_id"; else da_missing=1; fi
  done
  return "$da_missing"
}
