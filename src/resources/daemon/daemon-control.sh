#!/bin/sh
# daemon-control ACTION NAME|FOLDER: start, stop, restart, try-restart, reload, force-reload, status of a daemon that daemon-keep
# supervises, with the exit codes of LSB: status 0 running, 1 dead with a pid file, 3 stopped; reload of a stopped one 7;
# not installed 5; wrong usage 2. Where the inittab has the keeper, init starts it and not this script.
# needs:

daemon_control() {
  dc_action=$1 dc_name=${2-}
  dc_folder=${DAEMON_ETC:-/etc/stringless/daemon}/$dc_name
  case $dc_name in
    */*) dc_folder=$dc_name dc_name=$(daemon_control_policy name) ;;
  esac
  dc_lib=${DAEMON_LIB:-/usr/local/lib/stringless}
  dc_run=/run
  [ -d /run ] || dc_run=/var/run
  dc_state=$(daemon_control_policy state)
  dc_state=${dc_state:-${DAEMON_RUN:-$dc_run/stringless/daemon}/$dc_name}
  case $dc_action in
    start | stop | restart | try-restart | reload | force-reload | status) ;;
    *) daemon_control_usage ;;
  esac
  [ -n "$dc_name" ] || daemon_control_usage
  [ -x "$dc_folder/command" ] && [ -x "$dc_lib/daemon-keep" ] || exit 5
  dc_status=0
  case $dc_action in
    start) daemon_control_start ;;
    stop) daemon_control_stop ;;
    restart) daemon_control_stop && daemon_control_start ;;
    try-restart) ! daemon_control_runs || { daemon_control_stop && daemon_control_start; } ;;
    reload) daemon_control_reload ;;
    force-reload) if daemon_control_runs; then daemon_control_reload; fi ;;
    status) daemon_control_status ;;
  esac || dc_status=$?
  exit "$dc_status"
}

daemon_control_usage() {
  printf 'Usage: %s start|stop|restart|try-restart|reload|force-reload|status\n' "${dc_name:-NAME}" >&2
  exit 2
}

# daemon_control_alive FILE: is the process of the pid file there, and not a zombie? Sets dc_pid
daemon_control_alive() {
  dc_pid=''
  { read -r dc_pid <"$dc_state/$1"; } 2>/dev/null
  [ -n "$dc_pid" ] && kill -0 "$dc_pid" 2>/dev/null || return 1
  case $(sed 's/.*) //' "/proc/$dc_pid/stat" 2>/dev/null) in
    [ZX]*) return 1 ;;
  esac
  # a number that was given to another program since: a keeper has its own name
  [ "$1" != keeper ] || [ ! -r "/proc/$dc_pid/cmdline" ] || tr '\000' ' ' <"/proc/$dc_pid/cmdline" | grep -q daemon-keep
}
# another keeper takes over at once when this one ends?
daemon_control_by_init() { grep -q -F "respawn:$dc_lib/daemon-keep $dc_folder" "${DAEMON_INITTAB:-/etc/inittab}" 2>/dev/null; }
daemon_control_runs() { daemon_control_alive keeper && daemon_control_alive pid; }

daemon_control_status() {
  if daemon_control_runs; then
    printf '%s is running (pid %s)\n' "$dc_name" "$dc_pid"
  elif [ -e "$dc_state/failed" ] || { [ -e "$dc_state/pid" ] && [ ! -e "$dc_state/stopped" ]; }; then
    printf '%s is dead\n' "$dc_name"
    return 1
  else
    printf '%s is stopped\n' "$dc_name"
    return 3
  fi
}

# daemon_control_until SECONDS COMMAND...
daemon_control_until() {
  dc_turns=$1
  shift
  until "$@"; do
    [ "$dc_turns" -gt 0 ] || return 1
    dc_turns=$((dc_turns - 1))
    sleep 1
  done
}

daemon_control_start() {
  rm -f "$dc_state/stopped"
  ! daemon_control_runs || return 0
  if daemon_control_alive keeper; then
    kill -USR1 "$dc_pid"
  elif ! daemon_control_by_init; then
    daemon_control_launch
  fi
  daemon_control_until 10 daemon_control_runs && return 0
  printf '%s did not start\n' "$dc_name" >&2
  return 1
}
# the keeper: away from the terminal, in a session of its own where the host can do that
daemon_control_launch() {
  (umask 022 && mkdir -p "$dc_state") || return 1
  cd /
  if command -v start-stop-daemon >/dev/null; then
    start-stop-daemon --start --background --pidfile "$dc_state/keeper" --exec "$dc_lib/daemon-keep" -- "$dc_folder" \
      </dev/null >/dev/null 2>&1 && return 0
  fi
  if command -v setsid >/dev/null; then
    setsid "$dc_lib/daemon-keep" "$dc_folder" </dev/null >/dev/null 2>&1 &
  else
    (trap '' HUP INT QUIT && exec "$dc_lib/daemon-keep" "$dc_folder" </dev/null >/dev/null 2>&1) &
  fi
}

# stopped by hand: that outlasts a keeper that init starts again
daemon_control_stop() {
  if daemon_control_by_init; then
    mkdir -p "$dc_state" && : >"$dc_state/stopped"
  fi
  if daemon_control_alive keeper; then
    dc_keeper=$dc_pid
    kill -TERM "$dc_keeper" 2>/dev/null
    daemon_control_until "$((1 + $(daemon_control_timeout)))" daemon_control_gone || {
      printf '%s did not stop\n' "$dc_name" >&2
      return 1
    }
  elif daemon_control_alive pid; then
    kill -TERM "$dc_pid" 2>/dev/null
    daemon_control_until "$(daemon_control_timeout)" daemon_control_gone || kill -KILL "$dc_pid"
  fi
  rm -f "$dc_state/pid" "$dc_state/failed"
}
daemon_control_gone() {
  ! daemon_control_alive pid && { daemon_control_by_init || ! kill -0 "${dc_keeper:-$dc_pid}" 2>/dev/null; }
}
daemon_control_timeout() {
  dc_seconds=$(daemon_control_policy timeout)
  printf '%s\n' "$((${dc_seconds:-30} + 5))"
}
# daemon_control_policy KEY: what the policy says
daemon_control_policy() { sed -n "s/^$1 //p" "$dc_folder/policy" 2>/dev/null; }

# FOLDER/reload says how; without it the daemon starts anew
daemon_control_reload() {
  daemon_control_runs || return 7
  if [ -x "$dc_folder/reload" ]; then
    "$dc_folder/reload" "$dc_pid"
  else
    daemon_control_stop && daemon_control_start
  fi
}

case ${0##*/} in
  daemon-control | daemon-control.sh) daemon_control "${1-}" "${2-}" ;;
esac
