# daemon: a long-running program: its definition, whether it starts at boot, whether it runs; restarts what changed.
# needs: environment messages resource probe replace diff stat service-commands daemon-place daemon-files daemon-state
#
# A supervisor P gives, in providers/daemon-P.sh ($a_name and the other words are set):
#   daemon_P_ready            the host can use it; 1 with sv_error when not. Sets sv_provider where it builds on service's
#   daemon_P_is               sets dm_is to running or stopped
#   daemon_P_start, _stop, _restart, _reload, and _relog for the logger alone
#   daemon_P_enabled          sets dm_enabled to true, false or any; daemon_P_enable VALUE
#   daemon_P_written          the files are new: tells the supervisor
#   daemon_P_whole            is what the files cannot show (a link) as it shall be?
#   daemon_P_forget           takes it out of the supervisor, before the files go; daemon_P_forgotten after that

# Daemon name= ensure= enable= provider= file=… gone=… [directory=… folder= scandir= owner= group= check= reload=
#   stop_timeout= timeout=]
Daemon() {
  daemon_words "$@"
  dm_started='' sv_error=''
  daemon_provider || failed "$sv_error" || return 1
  if [ "$a_ensure" = absent ]; then
    daemon_absent "$@"
    return
  fi
  dm_is=''
  if ! "daemon_${dm_provider}_ready"; then
    daemon_unready
    return
  fi
  daemon_ids
  if [ -n "$a_unless" ] && daemon_brought "$@"; then return 0; fi
  [ -n "$R" ] || daemon_look || failed "$sv_error" || return 1
  daemon_definition "$@" || return 1
  daemon_boot || return 1
  [ -z "$R" ] || return 0
  daemon_run || return 1
  daemon_renew
}

# is it not ours, and does the host bring it itself? An image is not asked
daemon_brought() {
  [ -z "$R" ] || return 1
  dm_found=''
  each file daemon_there "$@"
  [ -z "$dm_found" ] && run sh -c "$a_unless"
}

# noop on a host that has no such supervisor yet: all is still to be made
daemon_unready() {
  noop || failed "$sv_error" || return 1
  dm_is=stopped
  sync definition absent current '' : && daemon_run
}

# the parameters; those that only service knows are empty for its functions
daemon_words() {
  attributes 'name ensure enable provider folder scandir owner group check unless reload stop_timeout timeout hasstatus status start stop restart
    pattern binary path manifest' "$@"
  dm_library=/usr/local/lib/stringless sv_kind=Daemon sv_as='' sv_scandir=$a_scandir
  dm_run=/run
  [ -d /run ] || dm_run=/var/run
  daemon_place
  dm_patience=${a_timeout:-30}
  # what stops has its own time, and the supervisor some more
  a_timeout=$((${a_stop_timeout:-30} + 5))
}

# the host's own supervisor where no fact told; init scripts are one kind, however they are enabled
daemon_provider() {
  dm_provider=$a_provider
  [ "$dm_provider" = auto ] || return 0
  sv_detect || return 1
  dm_provider=$sv_provider
  case $dm_provider in
    debian | redhat | init) dm_provider=sysv ;;
  esac
  ! command -v "daemon_${dm_provider}_is" >/dev/null || return 0
  sv_error="Could not find a suitable provider for daemon: this host has $dm_provider, which this bundle was not compiled for"
  return 1
}

# starts at boot
daemon_boot() {
  [ -n "$a_enable" ] || return 0
  dm_enabled=false
  "daemon_${dm_provider}_enabled" || failed "$sv_error" || return 1
  case $dm_enabled in
    any | "$a_enable") return 0 ;;
  esac
  # a new definition says all that is to be said
  sync enable "$dm_enabled" "$a_enable" '' "daemon_${dm_provider}_enable" "$a_enable" || return 1
  stale
}

daemon_run() {
  case $a_ensure in
    '' | "$dm_is") return 0 ;;
    stopped) [ "$dm_is" != stopped ] || return 0 ;;
  esac
  sync ensure "$dm_is" "$a_ensure" '' "daemon_to_$a_ensure" || return 1
  [ "$a_ensure" != running ] || dm_started=1
  stale
}
daemon_to_running() {
  if [ "$dm_is" = unhealthy ]; then "daemon_${dm_provider}_restart"; else "daemon_${dm_provider}_start"; fi && daemon_healthy
}
daemon_to_stopped() { "daemon_${dm_provider}_stop"; }

# what runs by an old definition, and what was notified. A daemon that nobody wants to run is left alone.
daemon_renew() {
  if [ -n "$dm_relog" ] && [ -z "$dm_started" ] && ! noop; then
    run "daemon_${dm_provider}_relog" || failed "Could not restart the logger: $(cat "$W/output")" || return 1
    notice "$STEP_PATH: Restarted the logger, whose definition changed"
  fi
  if [ -n "$dm_restart" ] && [ -z "$dm_started" ] && daemon_kept_up && ! noop; then
    daemon_again || {
      output
      failed "Could not restart: $OUTPUT"
      return 1
    }
    notice "$STEP_PATH: Restarted, because its definition changed"
    dm_started=1
  fi
  [ -z "$dm_started" ] && refreshing || return 0
  triggered daemon_refresh || return 1
  stale
}
# shall it run? Where that is left to others, does it?
daemon_kept_up() {
  case $a_ensure-$a_enable-$dm_is in
    running-* | -true-running) return 0 ;;
  esac
  return 1
}
daemon_again() { "daemon_${dm_provider}_restart" && daemon_healthy; }
daemon_refresh() {
  daemon_look || return 1
  if [ "$dm_is" = stopped ]; then
    info "$STEP_PATH: Skipping restart; daemon is not running"
  elif [ -n "$a_reload" ]; then
    "daemon_${dm_provider}_reload"
  else
    daemon_again
  fi
}
