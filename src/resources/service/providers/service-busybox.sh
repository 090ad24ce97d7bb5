# service-busybox: entries of busybox init's inittab: init keeps running what is enabled, so the two are one.
# The entry is the one whose program has the service's name, or the command `binary`.
# needs: service-commands service-processes replace

sv_busybox_ready() {
  if [ ! -f "$R/etc/inittab" ]; then
    sv_error='Provider busybox is not functional on this host: /etc/inittab is missing'
    return 1
  fi
  if [ -n "$a_ensure$a_enable" ] && [ "${a_ensure:-running}${a_enable:-true}" != runningtrue ] &&
    [ "${a_ensure:-stopped}${a_enable:-false}" != stoppedfalse ]; then
    sv_error="${sv_kind}[$a_name]: busybox init runs what is enabled and nothing else: ensure and enable must agree"
    return 1
  fi
}

# sv_busybox_entry: sets sv_entry to the command of the respawn line; the other lines go to $W/inittab
sv_busybox_entry() {
  SV_NAME=$a_name SV_BINARY=$a_binary
  export SV_NAME SV_BINARY
  sv_entry=$(awk -v others="$W/inittab" '
    BEGIN { printf "" >others }
    { n = split($0, f, ":"); c = $0; for (i = 1; i <= 3; i++) sub(/^[^:]*:/, "", c)
      p = c; sub(/^-/, "", p); sub(/[ \t].*/, "", p); sub(/.*\//, "", p)
      if (n >= 4 && $0 !~ /^[ \t]*#/ && f[3] == "respawn" && (ENVIRON["SV_BINARY"] != "" ? c == ENVIRON["SV_BINARY"] : p == ENVIRON["SV_NAME"])) print c
      else print >others }' "$R/etc/inittab")
  unset SV_NAME SV_BINARY
  [ -n "$sv_entry" ]
}

# what shall be stopped must not be kept running either
sv_busybox_status() {
  sv_process_status
  if [ "$a_ensure" = stopped ] && sv_busybox_entry; then sv_is=running; fi
  return 0
}
sv_busybox_enabled() { if sv_busybox_entry; then sv_enabled=true; else sv_enabled=false; fi; }
sv_busybox_start() { sv_busybox_enable true && { [ -n "$R" ] || sv_wait "${a_timeout:-10}" sv_runs running; }; }
sv_busybox_stop() { sv_busybox_enable false && sv_process_stop; }
sv_busybox_restarts() { :; }
# init starts it again
sv_busybox_restart() { sv_process_stop; }

sv_busybox_enable() {
  case $1 in
    true)
      ! sv_busybox_entry || return 0
      if [ -z "$a_binary" ]; then
        sv_say 'Services must specify a start command or a binary'
        return 1
      fi
      printf '::respawn:%s\n' "$a_binary" >>"$W/inittab" ;;
    false) sv_busybox_entry || return 0 ;;
    *)
      sv_cannot_enable manual_startable "$1"
      return 1 ;;
  esac
  replace_file "$R/etc/inittab" "$W/inittab" '' '' '' && { [ -n "$R" ] || sv_run enable kill -HUP 1; }
}
