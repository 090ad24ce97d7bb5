#!/bin/sh
# daemon-to NAME -- COMMAND...: becomes COMMAND with its output going to the logger of daemon NAME, through a pipe with a
# name. It is opened for reading too, so that neither side waits for or dies with the other.
# needs:

daemon_to() {
  dt_run=/run
  [ -d /run ] || dt_run=/var/run
  dt_pipe=${DAEMON_RUN:-$dt_run/stringless/daemon}/$1/pipe
  shift 2
  dt_turn=0
  # root makes it itself; a user waits until the logger has made it and given it away
  until [ -p "$dt_pipe" ] && [ -w "$dt_pipe" ]; do
    if [ "$(id -u)" = 0 ] || [ -n "${DAEMON_RUN-}" ]; then
      (umask 022 && mkdir -p "${dt_pipe%/*}" && mkfifo -m 600 "$dt_pipe") 2>/dev/null
    fi
    if [ "$dt_turn" -ge 10 ]; then
      printf 'daemon-to: no logger: %s is missing\n' "$dt_pipe" >&2
      exit 111
    fi
    dt_turn=$((dt_turn + 1))
    if [ -p "$dt_pipe" ] && [ -w "$dt_pipe" ]; then break; fi
    sleep 1
  done
  exec 1<>"$dt_pipe" 2>&1
  exec "$@"
}

case ${0##*/} in
  daemon-to | daemon-to.sh) daemon_to "$@" ;;
esac
