#!/bin/sh
# daemon-finish SUPERVISOR RESTART MAX WINDOW DELAY CODE SIGNAL: what a finish script does, in the service's folder:
# restarts at least DELAY seconds apart, at most MAX within WINDOW seconds (MAX 0: no limit), none when RESTART is never
# or, with on-failure, after exit code 0. What an administrator stopped or restarted is not counted.
#   runit: CODE is -1 after a signal; s6: 256. $SUPERVISE is the folder of the supervisor's state.
# needs:

daemon_finish() {
  df_kind=$1 df_restart=$2 df_max=$3 df_window=$4 df_delay=$5 df_code=$6 df_signal=$7
  df_file=${SUPERVISE:-supervise}/restarts
  if daemon_finish_wanted_down; then
    rm -f "$df_file"
    exit 0
  fi
  case $df_restart-$df_code in
    never-* | on-failure-0) daemon_finish_down ;;
  esac
  # TERM is how an administrator restarts
  case $df_code-$df_signal in
    -1-15 | 256-15) exit 0 ;;
  esac
  df_now=$(date +%s)
  daemon_finish_count
  if [ "$df_max" -gt 0 ] && [ "$df_count" -gt "$df_max" ]; then
    printf 'restarted %s times within %s seconds: staying down\n' "$df_max" "$df_window" >&2
    daemon_finish_down
  fi
  printf '%s\n' "$df_times" >"$df_file"
  df_wait=$((df_delay - (df_now - df_last)))
  [ "$df_wait" -le "$df_delay" ] || df_wait=$df_delay
  # who stops it now does not wait for the next start
  while [ "$df_wait" -gt 0 ] && ! daemon_finish_wanted_down; do
    sleep 1
    df_wait=$((df_wait - 1))
  done
  exit 0
}

# sets df_count to the restarts within the window, this one among them, df_times to their times, df_last to the one before
daemon_finish_count() {
  df_old='' df_times='' df_count=0 df_last=0
  { IFS= read -r df_old <"$df_file"; } 2>/dev/null
  for df_time in $df_old; do
    case $df_time in
      *[!0-9]*) continue ;;
    esac
    df_last=$df_time
    if [ $((df_now - df_time)) -le "$df_window" ]; then
      df_times="$df_times$df_time " df_count=$((df_count + 1))
    fi
  done
  df_times=$df_times$df_now df_count=$((df_count + 1))
}

daemon_finish_wanted_down() {
  if [ "$df_kind" = s6 ]; then
    [ "$(s6-svstat -o wantedup . 2>/dev/null)" = false ]
  else
    df_stat=''
    { IFS= read -r df_stat <"${SUPERVISE:-supervise}/stat"; } 2>/dev/null
    case $df_stat in
      *'want down'* | *'want exit'*) return 0 ;;
    esac
    return 1
  fi
}

# staying down: s6 is told by the exit code, runsv through its pipe
daemon_finish_down() {
  rm -f "$df_file"
  [ "$df_kind" != s6 ] || exit 125
  printf d >"${SUPERVISE:-supervise}/control"
  exit 0
}

case ${0##*/} in
  daemon-finish | daemon-finish.sh) daemon_finish "$@" ;;
esac
