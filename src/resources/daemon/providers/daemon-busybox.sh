# daemon-busybox: a line of busybox init's inittab keeps the keeper; without it the keeper runs by itself until it is
# stopped.
# needs: service-busybox daemon-kept

daemon_busybox_ready() {
  sv_provider=busybox a_binary="/usr/local/lib/stringless/daemon-keep $dm_folder"
  [ -f "$R/etc/inittab" ] && return 0
  sv_error='Provider busybox is not functional on this host: /etc/inittab is missing'
  return 1
}
daemon_busybox_is() { daemon_kept_is; }
daemon_busybox_start() { daemon_kept_control start && daemon_kept_stays; }
daemon_busybox_stop() { [ ! -x "$dm_library/daemon-control" ] || [ ! -e "$dm_folder" ] || daemon_kept_control stop; }
daemon_busybox_restart() { daemon_kept_control restart && daemon_kept_stays; }
daemon_busybox_reload() { daemon_kept_reload; }
daemon_busybox_relog() { daemon_kept_relog; }
daemon_busybox_whole() { :; }
daemon_busybox_written() { :; }
daemon_busybox_enabled() { if sv_busybox_entry; then dm_enabled=true; else dm_enabled=false; fi; }
daemon_busybox_enable() {
  # init starts what it is given; what shall not run yet has to be marked before
  if [ -z "$R" ] && [ "$1" = true ] && [ "$a_ensure" != running ] && ! daemon_kept_alive pid; then
    run mkdir -p "$dm_state" && : >"$dm_state/stopped"
  fi
  sv_busybox_enable "$1"
}
# first the line, so that init does not start it again
daemon_busybox_forget() {
  sv_busybox_enable false || return 1
  [ -n "$R" ] || ! daemon_kept_alive keeper || daemon_kept_control stop
}
daemon_busybox_forgotten() { :; }
