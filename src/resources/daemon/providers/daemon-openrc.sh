# daemon-openrc: a script of OpenRC, whose supervise-daemon keeps the keeper.
# needs: service-openrc daemon-kept

daemon_openrc_ready() { sv_provider=openrc && sv_openrc_ready; }
daemon_openrc_is() { daemon_kept_is; }
daemon_openrc_start() {
  # a keeper that gave up holds: OpenRC takes it for started
  ! daemon_kept_alive keeper || run rc-service "$a_name" stop
  run rc-service "$a_name" zap
  sv_openrc_start && daemon_kept_stays
}
daemon_openrc_stop() { [ ! -x "/etc/init.d/$a_name" ] || sv_openrc_stop; }
daemon_openrc_restart() { sv_openrc_restart && daemon_kept_stays; }
daemon_openrc_reload() { daemon_kept_reload; }
daemon_openrc_relog() { daemon_kept_relog; }
daemon_openrc_whole() { :; }
daemon_openrc_written() { :; }
daemon_openrc_enabled() {
  dm_enabled=false
  [ -f "$R/etc/init.d/$a_name" ] || return 0
  sv_openrc_enabled && dm_enabled=$sv_enabled
}
daemon_openrc_enable() { sv_openrc_enable "$1"; }
daemon_openrc_forget() {
  daemon_openrc_enabled
  [ "$dm_enabled" != true ] || daemon_openrc_enable false
}
daemon_openrc_forgotten() { :; }
