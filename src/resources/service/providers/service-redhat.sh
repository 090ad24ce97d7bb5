# service-redhat: init scripts by service, enabled by chkconfig: Red Hat up to 6, SUSE up to 11.
# needs: service-commands

sv_redhat_ready() {
  if [ -n "$R" ]; then return 0; fi
  have chkconfig && sv_find service && return 0
  sv_error='Provider redhat is not functional on this host: service or chkconfig is missing'
  return 1
}
sv_redhat_status() {
  sv_find service
  if run "$sv_path" "$a_name" status; then sv_is=running; else sv_is=stopped; fi
}
sv_redhat_start() { sv_run start service "$a_name" start; }
sv_redhat_stop() { sv_run stop service "$a_name" stop; }
sv_redhat_restart() { sv_run restart service "$a_name" restart; }
sv_redhat_restarts() { return 1; }

# chkconfig NAME answers by its status; SUSE's prints "NAME on" and always returns 0
sv_redhat_enabled() {
  sv_enabled=false
  sv_state=$(sv_ask chkconfig "$a_name") || return 0
  case $sv_state in
    '' | *[!a-z]on | *[!a-z]B) sv_enabled=true ;;
  esac
}
sv_redhat_enable() {
  case $1 in
    true) sv_change enable chkconfig --add "$a_name" && sv_change enable chkconfig "$a_name" on ;;
    # off alone means the levels 2 to 5
    false) sv_change disable chkconfig --level 0123456 "$a_name" off ;;
    *) sv_cannot_enable manual_startable "$1" ;;
  esac
}
