#!/bin/sh
# daemon-wait NAME ATTEMPTS DEPENDENCY... -- COMMAND...: becomes COMMAND once every dependency is there. Looks once a
# second, says so on standard output each time, gives up after ATTEMPTS looks at one dependency (0: never; exit 126).
#   HOST:PORT  unix:/path  path:/path  daemon:PROVIDER:NAME|FOLDER, each with a name before it if there is one: redis=HOST:PORT
# needs:

daemon_wait() {
  dw_name=$1 dw_attempts=$2
  shift 2
  while [ "${1---}" != -- ]; do
    daemon_wait_named "$1"
    dw_try=0
    until daemon_wait_met "$dw_word"; do
      printf '%s waiting for %s\n' "$dw_name" "$dw_shown"
      dw_try=$((dw_try + 1))
      if [ "$dw_attempts" -gt 0 ] && [ "$dw_try" -ge "$dw_attempts" ]; then
        printf '%s gives up waiting for %s\n' "$dw_name" "$dw_shown"
        exit 126
      fi
      sleep 1
    done
    shift
  done
  [ $# -lt 2 ] || shift
  [ "${1---}" != -- ] || exit 0
  exec "$@"
}

# sets dw_word, and dw_shown as messages have it: a name ends at the first =, and has neither : nor /
daemon_wait_named() {
  dw_word=$1 dw_shown=${1#tcp:}
  case ${1%%=*} in
    "$1" | *[:/]*) ;;
    *) dw_word=${1#*=} dw_shown=${1%%=*} ;;
  esac
}

daemon_wait_met() {
  case $1 in
    path:*) [ -e "${1#path:}" ] ;;
    unix:*) daemon_wait_unix "${1#unix:}" ;;
    daemon:*)
      dw_rest=${1#daemon:}
      daemon_wait_daemon "${dw_rest%%:*}" "${dw_rest#*:}" ;;
    *)
      dw_rest=${1#tcp:}
      daemon_wait_tcp "${dw_rest%:*}" "${dw_rest##*:}" ;;
  esac
}

# a socket file outlives its server: where the kernel tells, someone has to listen on it
daemon_wait_unix() {
  [ -S "$1" ] || return 1
  [ -r /proc/net/unix ] || return 0
  DW_PATH=$1
  export DW_PATH
  awk '$4 == "00010000" && substr($0, length($0) - length(ENVIRON["DW_PATH"])) == " " ENVIRON["DW_PATH"] { f = 1 }
    END { exit !f }' /proc/net/unix
}

daemon_wait_tcp() {
  case $1 in
    localhost | 127.* | ::1 | '[::1]' | 0.0.0.0)
      if [ -r /proc/net/tcp ]; then
        daemon_wait_listener "$2"
        return
      fi ;;
  esac
  daemon_wait_connect "$1" "$2" </dev/null >/dev/null 2>&1
}

# who listens on this host, without connecting: field 4 is 0A for listeners, the port is the last part of field 2
daemon_wait_listener() {
  dw_port=$(printf '%04X' "$1")
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
    awk -v p="$dw_port" '$4 == "0A" { n = split($2, a, ":"); if (a[n] == p) { f = 1; exit } } END { exit !f }'
}

# the first program of this host that can tell; each kind of nc has its own way
daemon_wait_connect() {
  dw_nc=
  ! command -v nc >/dev/null || dw_nc=$(nc -h 2>&1)
  if command -v perl >/dev/null && perl -MIO::Socket::INET -e 1; then
    perl -MIO::Socket::INET -e 'exit !IO::Socket::INET->new(PeerAddr => $ARGV[0], PeerPort => $ARGV[1], Timeout => 2)' \
      "$1" "$2"
    return
  fi
  case $dw_nc in
    '' | *BusyBox*) ;;
    *)
      nc -z -w 2 "$1" "$2"
      return ;;
  esac
  if command -v busybox >/dev/null && busybox nc --help 2>&1 | grep -q -e -e; then
    busybox nc -w 2 "$1" "$2" -e true
  elif [ -n "$dw_nc" ]; then
    nc -w 2 "$1" "$2" -e true
  elif command -v tcpclient >/dev/null; then
    tcpclient -T 2 "$1" "$2" true
  elif command -v bash >/dev/null && command -v timeout >/dev/null; then
    # shellcheck disable=SC2016 # for bash
    timeout 3 bash -c 'exec 3<>"/dev/tcp/$1/$2"' bash "$1" "$2"
  else
    return 1
  fi
}

# does the supervisor say that it runs?
daemon_wait_daemon() {
  dw_folder=/etc/stringless/daemon/$2
  case $2 in
    */*) dw_folder=$2 ;;
  esac
  case $1 in
    systemd) systemctl -q is-active -- "$2" ;;
    runit) dw_line=$(sv status "$dw_folder" 2>/dev/null) && [ "${dw_line#run:}" != "$dw_line" ] ;;
    s6) [ "$(s6-svstat -o up "$dw_folder" 2>/dev/null)" = true ] ;;
    daemontools)
      if [ -e "$dw_folder/command" ]; then
        daemon_wait_kept "$2"
      else
        case $(svstat "$dw_folder" 2>/dev/null) in
          *': up '*) ;;
          *) return 1 ;;
        esac
      fi ;;
    *) daemon_wait_kept "$2" ;;
  esac
}
daemon_wait_kept() { "${DAEMON_LIB:-/usr/local/lib/stringless}/daemon-control" status "$1" >/dev/null 2>&1; }

case ${0##*/} in
  daemon-wait | daemon-wait.sh) daemon_wait "$@" ;;
esac
