# daemon-systemd: a unit; NAME-logger.service beside it where the daemon logs to a folder of its own.
# needs: service-systemd

daemon_systemd_ready() { sv_provider=systemd && sv_systemd_ready; }
daemon_systemd_is() {
  sv_systemd_status || return 1
  dm_is=$sv_is
}
daemon_systemd_start() { sv_systemd_start; }
daemon_systemd_stop() {
  if [ -z "$sv_systemd_live" ]; then return 0; fi
  sv_systemd_stop
}
daemon_systemd_restart() {
  run systemctl reset-failed -- "$a_name"
  sv_systemd_restart
}
daemon_systemd_relog() { systemctl restart -- "$a_name-logger"; }
daemon_systemd_reload() { sv_run reload systemctl reload -- "$a_name"; }
daemon_systemd_whole() { :; }
daemon_systemd_enabled() {
  dm_enabled=false
  [ -f "$R/etc/systemd/system/$a_name.service" ] || return 0
  sv_systemd_enabled && dm_enabled=$sv_enabled
}
daemon_systemd_enable() { sv_systemd_enable "$1"; }
# a logger that has no unit any more ends with it
daemon_systemd_written() {
  [ -n "$sv_systemd_live" ] || return 0
  [ -f "/etc/systemd/system/$a_name-logger.service" ] || run systemctl stop -- "$a_name-logger" || :
  run systemctl daemon-reload
}
daemon_systemd_forget() {
  [ -z "$sv_systemd_live" ] || run systemctl stop -- "$a_name-logger" || :
  [ ! -f "$R/etc/systemd/system/$a_name.service" ] || sv_systemd_files disable
}
daemon_systemd_forgotten() {
  [ -n "$sv_systemd_live" ] || return 0
  run systemctl daemon-reload || return 1
  run systemctl reset-failed -- "$a_name" "$a_name-logger" || :
}
