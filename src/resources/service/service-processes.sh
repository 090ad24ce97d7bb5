# service-processes: what runs, by the process table: for services whose scripts cannot tell.
# needs: environment

# sv_processes: sets sv_pids to the processes whose line in the process table the pattern matches; not this run itself
sv_processes() {
  sv_pids=$(sv_process_table | awk -v self="$$" '
    BEGIN { pattern = ENVIRON["SV_PATTERN"] }
    { line = $0; pid = ($1 ~ /^[0-9]+$/) ? $1 : $2
      if (pid ~ /^[0-9]+$/ && pid != self && line ~ pattern && line !~ /SV_PATTERN/) print pid }') || sv_pids=
}
# ps -ef where it is known (procps, busybox takes no options), else /proc
sv_process_table() {
  if have ps && ps -ef 2>/dev/null; then return 0; fi
  if have ps && ps w 2>/dev/null; then return 0; fi
  for sv_file in /proc/[0-9]*/cmdline; do
    sv_pid=${sv_file#/proc/}
    [ ! -r "$sv_file" ] || printf '%s %s\n' "${sv_pid%/cmdline}" "$(tr '\000' ' ' <"$sv_file" 2>/dev/null)"
  done
}
sv_process_status() {
  SV_PATTERN=${a_pattern:-${a_binary:-$a_name}}
  export SV_PATTERN
  sv_processes
  unset SV_PATTERN
  if [ -n "$sv_pids" ]; then sv_is=running; else sv_is=stopped; fi
}

# ends the processes that the pattern finds
sv_process_stop() {
  sv_process_status
  [ -n "$sv_pids" ] || return 0
  # shellcheck disable=SC2086 # process ids
  run kill $sv_pids && return 0
  output
  sv_say "Could not kill $a_name, PID $sv_pids: $OUTPUT"
  return 1
}
