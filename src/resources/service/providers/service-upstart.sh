# service-upstart: jobs of upstart 0.9 and later; a service without a job is Debian's init script.
# needs: service-commands service-debian replace

sv_upstart_job() { [ -f "$R/etc/init/$a_name.conf" ]; }

sv_upstart_ready() {
  if have initctl || [ -n "$R" ]; then sv_sysv_ready; return; fi
  sv_error='Provider upstart is not functional on this host: initctl is missing'
  return 1
}
# initctl status returns 0 for stopped jobs too
sv_upstart_status() {
  if ! sv_upstart_job; then
    sv_debian_status
    return
  fi
  sv_is=stopped
  case $(initctl status "$a_name" 2>/dev/null </dev/null) in
    *start/*) sv_is=running ;;
  esac
}
sv_upstart_do() {
  if sv_upstart_job; then sv_run "$1" initctl "$1" "$a_name"; else sv_sysv_do "$1"; fi
}
sv_upstart_start() { sv_upstart_do start; }
sv_upstart_stop() { sv_upstart_do stop; }
sv_upstart_restarts() { return 1; }
sv_upstart_restart() { sv_upstart_do restart; }

# of `start on` and `manual` the last counts, the override file after the job
sv_upstart_enabled() {
  if ! sv_upstart_job; then
    sv_debian_enabled
    return
  fi
  sv_enabled=$(cat "$R/etc/init/$a_name.conf" "$R/etc/init/$a_name.override" 2>/dev/null | awk '
    BEGIN { on = "false" } /^[ \t]*start[ \t]+on/ { on = "true" } /^[ \t]*manual[ \t]*$/ { on = "false" } END { print on }')
}
sv_upstart_enable() {
  if ! sv_upstart_job; then
    sv_debian_enable "$1"
    return
  fi
  case $1 in
    true | false) ;;
    *)
      sv_cannot_enable manual_startable "$1"
      return 1 ;;
  esac
  sv_override=$R/etc/init/$a_name.override
  { [ ! -f "$sv_override" ] || awk '!/^[ \t]*manual[ \t]*$/' "$sv_override"; } >"$W/override"
  if [ "$1" = false ]; then
    printf 'manual\n' >>"$W/override"
  elif ! cat "$R/etc/init/$a_name.conf" "$W/override" | awk '/^[ \t]*start[ \t]+on/ { on = 1 } /^[ \t]*manual[ \t]*$/ { on = 0 } END { exit !on }'; then
    printf 'start on runlevel [2345]\n' >>"$W/override"
  fi
  replace_file "$sv_override" "$W/override" 0644 0 0
}
