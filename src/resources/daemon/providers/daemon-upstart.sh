# daemon-upstart: a job of upstart, which keeps the keeper.
# needs: service-upstart daemon-kept

daemon_upstart_ready() { sv_provider=upstart && sv_upstart_ready; }
daemon_upstart_is() { daemon_kept_is; }
daemon_upstart_start() {
  # a keeper that gave up holds: upstart takes it for started
  ! daemon_kept_alive keeper || run initctl stop "$a_name"
  sv_upstart_start && daemon_kept_stays
}
daemon_upstart_stop() {
  sv_upstart_status || return 1
  [ "$sv_is" != running ] || sv_upstart_stop
}
daemon_upstart_restart() { daemon_upstart_stop && daemon_upstart_start; }
daemon_upstart_reload() { daemon_kept_reload; }
daemon_upstart_relog() { daemon_kept_relog; }
daemon_upstart_whole() { :; }
daemon_upstart_written() { [ -n "$R" ] || sv_run reload initctl reload-configuration; }
daemon_upstart_enabled() {
  dm_enabled=false
  sv_upstart_job || return 0
  sv_upstart_enabled && dm_enabled=$sv_enabled
}
daemon_upstart_enable() { sv_upstart_enable "$1"; }
daemon_upstart_forget() { run rm -f "$R/etc/init/$a_name.override"; }
daemon_upstart_forgotten() { daemon_upstart_written; }
