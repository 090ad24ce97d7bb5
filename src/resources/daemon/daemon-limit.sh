#!/bin/sh
# daemon-limit NAME=SOFT:HARD... -- COMMAND...: becomes COMMAND under these limits, by prlimit or else the shell's ulimit.
# Names are those of prlimit; sizes are bytes, `unlimited` is none. Exits 111 when a limit cannot be set.
# needs:

daemon_limit() {
  dl_files=''
  while [ "${1---}" != -- ]; do
    case $1 in
      # the last: yash keeps what it redirects in high descriptors, which it cannot any more then
      nofile=*) dl_files=$1 ;;
      *) daemon_limit_set "$1" || exit 111 ;;
    esac
    shift
  done
  [ -z "$dl_files" ] || daemon_limit_set "$dl_files" || exit 111
  [ $# -lt 2 ] || shift
  [ "${1---}" != -- ] || exit 0
  exec "$@"
}

# daemon_limit_set NAME=SOFT:HARD
daemon_limit_set() {
  daemon_limit_by "${1%%=*}" "${1#*=}" && return 0
  printf 'daemon-limit: cannot set %s\n' "$1" >&2
  return 1
}
daemon_limit_by() {
  if command -v prlimit >/dev/null; then
    prlimit --pid "$$" "--$1=$2"
    return
  fi
  case $1 in
    as) daemon_limit_shell v 1024 "$2" ;;
    core) daemon_limit_shell c 512 "$2" ;;
    cpu) daemon_limit_shell t 1 "$2" ;;
    data) daemon_limit_shell d 1024 "$2" ;;
    fsize) daemon_limit_shell f 512 "$2" ;;
    memlock) daemon_limit_shell l 1024 "$2" ;;
    nofile) daemon_limit_shell n 1 "$2" ;;
    # dash and busybox count processes with -p, others with -u
    nproc) daemon_limit_shell u 1 "$2" 2>/dev/null || daemon_limit_shell p 1 "$2" ;;
    rss) daemon_limit_shell m 1024 "$2" ;;
    stack) daemon_limit_shell s 1024 "$2" ;;
    *) return 1 ;;
  esac
}

# daemon_limit_shell LETTER UNIT SOFT:HARD. In a shell where ulimit fails it may exit: only after a trial in a subshell.
# shellcheck disable=SC3045 # no POSIX way to set a hard limit by itself; every shell here has -S and -H
daemon_limit_shell() {
  dl_soft=$(daemon_limit_units "${3%%:*}" "$2") dl_hard=$(daemon_limit_units "${3#*:}" "$2")
  # lowering wants the soft limit first, raising the hard one
  if (ulimit "-S$1" "$dl_soft" && ulimit "-H$1" "$dl_hard") 2>/dev/null; then
    ulimit "-S$1" "$dl_soft" && ulimit "-H$1" "$dl_hard"
  else
    (ulimit "-H$1" "$dl_hard" && ulimit "-S$1" "$dl_soft") || return 1
    ulimit "-H$1" "$dl_hard" && ulimit "-S$1" "$dl_soft"
  fi
}
daemon_limit_units() {
  case $1 in
    unlimited) printf 'unlimited\n' ;;
    *) printf '%s\n' "$((($1 + $2 - 1) / $2))" ;;
  esac
}

case ${0##*/} in
  daemon-limit | daemon-limit.sh) daemon_limit "$@" ;;
esac
