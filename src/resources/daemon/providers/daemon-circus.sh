# daemon-circus: a watcher of circus, which keeps the keeper.
# needs: service-commands daemon-kept

daemon_circus_ready() {
  sv_provider=circus
  if [ -n "$R" ] || have circusctl; then return 0; fi
  sv_error='Provider circus is not functional on this host: circusctl is missing'
  return 1
}
# circusctl WORDS…: circusd may still be binding its endpoint, or be busy, which it answers with an error
daemon_circus_do() {
  sv_wait 20 run circusctl --timeout "$a_timeout" "$@" --waiting && return 0
  output
  sv_say "Could not $1 Daemon[$a_name]: circusctl says: $OUTPUT"
  return 1
}
# 1 is that nobody answers
daemon_circus_answers() {
  circusctl status </dev/null >/dev/null 2>&1
  [ $? != 1 ]
}
daemon_circus_is() { daemon_kept_is; }
daemon_circus_start() {
  # a keeper that gave up holds: circus takes it for started
  ! daemon_kept_alive keeper || daemon_circus_do stop "$a_name" || return 1
  daemon_circus_do start "$a_name" && daemon_kept_stays
}
daemon_circus_stop() { ! daemon_kept_alive keeper || daemon_circus_do stop "$a_name"; }
daemon_circus_restart() { daemon_circus_stop && daemon_circus_start; }
daemon_circus_reload() { daemon_kept_reload; }
daemon_circus_relog() { daemon_kept_relog; }
daemon_circus_whole() { :; }
# a watcher that is new to circusd starts at once, unless it says otherwise
daemon_circus_written() {
  [ -z "$R" ] || return 0
  daemon_circus_do reloadconfig || return 1
  [ "$a_ensure" != stopped ] || daemon_circus_do stop "$a_name"
}
# the watcher's file says it
daemon_circus_enabled() { dm_enabled=any; }
daemon_circus_enable() { :; }
daemon_circus_forget() { :; }
daemon_circus_forgotten() {
  if [ -n "$R" ] || ! daemon_circus_answers; then return 0; fi
  daemon_circus_do reloadconfig
}
