# daemon-kept: daemons that daemon-keep supervises: what they have in common, whoever keeps the keeper.
# needs: service-commands

# daemon_kept_alive FILE: the process of a pid file, if it is there and no zombie; sets dm_pid
daemon_kept_alive() {
  dm_pid=''
  { [ ! -f "$dm_state/$1" ] || read -r dm_pid <"$dm_state/$1"; } 2>/dev/null
  case $dm_pid in
    '' | *[!0-9]*) return 1 ;;
  esac
  kill -0 "$dm_pid" 2>/dev/null || return 1
  case $(sed 's/.*) //' "/proc/$dm_pid/stat" 2>/dev/null) in
    [ZX]*) return 1 ;;
  esac
}
# What shall be stopped must not be started again by a keeper either. What was started a moment ago has to stay.
daemon_kept_is() {
  dm_is=stopped
  if [ "$a_ensure" = stopped ]; then
    if daemon_kept_alive pid; then dm_is=running; fi
    return 0
  fi
  daemon_kept_alive keeper && daemon_kept_alive pid || return 0
  dm_is=running
}
# daemon_kept_stays: for a moment the same process: not a crash loop
daemon_kept_stays() {
  for dm_turn in 1 2 3; do
    sv_wait 10 daemon_kept_runs || break
    dm_before=$dm_pid
    sleep 1
    if daemon_kept_alive pid && [ "$dm_pid" = "$dm_before" ]; then return 0; fi
  done
  sv_say "Could not start Daemon[$a_name]: it does not stay up"
  return 1
}
daemon_kept_runs() { daemon_kept_alive keeper && daemon_kept_alive pid; }
daemon_kept_control() { run sv_do "$dm_library/daemon-control" "$1" "$dm_folder"; }
daemon_kept_reload() { daemon_kept_control reload; }
# the logger's keeper starts it again at once
daemon_kept_relog() {
  dm_logger=''
  { read -r dm_logger <"$dm_state/log/pid"; } 2>/dev/null
  [ -z "$dm_logger" ] || kill "$dm_logger" 2>/dev/null || :
}
