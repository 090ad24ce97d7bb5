# daemon-circus: a watcher of circus, which keeps the keeper.
# needs: service-commands daemon-kept

daemon_circus_ready() {
  sv_provider=circus
  [ -n "$R" ] || have circusctl && return 0
  sv_error='Provider circus is not functional on this host: circusctl is missing'
  return 1
}
daemon_circus_is() { daemon_kept_is; }
daemon_circus_start() {
  ! daemon_kept_alive keeper || run circusctl stop "$a_name" --waiting
  sv_run start circusctl start "$a_name" && daemon_kept_stays
}
daemon_circus_stop() { ! daemon_kept_alive keeper || sv_run stop circusctl stop "$a_name" --waiting; }
daemon_circus_restart() { daemon_circus_stop && daemon_circus_start; }
daemon_circus_reload() { daemon_kept_reload; }
daemon_circus_relog() { daemon_kept_relog; }
daemon_circus_whole() { :; }
daemon_circus_written() { [ -n "$R" ] || sv_run reload circusctl reloadconfig; }
# what circusd reads it starts
daemon_circus_enabled() { dm_enabled=any; }
daemon_circus_enable() { :; }
daemon_circus_forget() { :; }
daemon_circus_forgotten() { daemon_circus_written; }
