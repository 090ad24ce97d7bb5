#!/bin/sh
# daemon-log KIND NAME USER [DIRECTORY SIZE COUNT AGE TIMESTAMPS]: the logger of a daemon. KIND is
#   svlogd, multilog, s6-log   that program, with what it is fed on standard input
#   plain                      a loop of this shell, from standard input; also where the program is missing
#   pipe                       the same from the pipe of daemon NAME, which daemon-to writes to
#   system, system-pipe        the system's log, by logger
#   inherit, inherit-pipe      where the supervisor's own output goes
# DIRECTORY/current is rotated at SIZE bytes or AGE seconds (0: never), COUNT files are kept.
# needs:

daemon_log() {
  dl_kind=$1 dl_name=$2 dl_user=$3
  shift 3
  case $dl_kind in
    *pipe) daemon_log_pipe ;;
  esac
  case $dl_kind in
    inherit*) exec cat ;;
    system*)
      ! command -v logger >/dev/null || exec logger -t "$dl_name"
      exec cat >/dev/null ;;
  esac
  dl_folder=$1 dl_size=$2 dl_count=$3 dl_age=$4 dl_stamp=$5
  case $dl_kind in
    loop) daemon_log_loop ;;
    svlogd | multilog | s6-log) command -v "$dl_kind" >/dev/null || dl_kind=plain ;;
  esac
  daemon_log_folder || exit 111
  case $dl_kind in
    svlogd)
      # the rest of the policy is what svlogd finds in the folder
      set -- "$dl_folder"
      [ "$dl_stamp" != true ] || set -- -tt "$@"
      daemon_log_as svlogd "$@" ;;
    multilog)
      set -- "s$dl_size" "n$dl_count" "$dl_folder"
      [ "$dl_stamp" != true ] || set -- t "$@"
      daemon_log_as multilog "$@" ;;
    s6-log)
      set -- "n$dl_count" "s$dl_size" "$dl_folder"
      [ "$dl_stamp" != true ] || set -- T "$@"
      daemon_log_as s6-log "$@" ;;
    *) daemon_log_as "$0" loop "$dl_name" "$dl_user" "$dl_folder" "$dl_size" "$dl_count" "$dl_age" "$dl_stamp" ;;
  esac
}

daemon_log_as() {
  if [ "$(id -u)" != 0 ]; then exec "$@"; fi
  exec "${0%/*}/daemon-as" "$dl_user" '' '' -- "$@"
}

# the pipe belongs to the user, who opens it where systemd starts the daemon
daemon_log_pipe() {
  dl_run=/run
  [ -d /run ] || dl_run=/var/run
  dl_pipe=${DAEMON_RUN:-$dl_run/stringless/daemon}/$dl_name/pipe
  (umask 022 && mkdir -p "${dl_pipe%/*}") && { [ -p "$dl_pipe" ] || mkfifo -m 600 "$dl_pipe" || [ -p "$dl_pipe" ]; } || exit 111
  [ "$(id -u)" != 0 ] || chown "$dl_user" "$dl_pipe" || exit 111
  exec 0<>"$dl_pipe"
}

# the user makes it, so that no link of the user's leads root elsewhere; root does where the user may not
daemon_log_folder() {
  umask 022
  # shellcheck disable=SC2016 # for the inner shell
  (daemon_log_as sh -c 'mkdir -p "$1" && [ -w "$1" ]' sh "$dl_folder") 2>/dev/null && return 0
  mkdir -p "$dl_folder" && { [ "$(id -u)" != 0 ] || chown -h "$dl_user" "$dl_folder"; }
}

daemon_log_loop() {
  LC_ALL=C
  export LC_ALL
  cd "$dl_folder" || exit 111
  dl_bytes=0
  [ ! -f current ] || dl_bytes=$(wc -c <current)
  dl_begun=$(date +%s)
  exec >>current
  dl_line='' dl_second=''
  while IFS= read -r dl_line || [ -n "$dl_line" ]; do
    if [ "$dl_stamp" = true ]; then
      daemon_log_stamp
      dl_line="$dl_time $dl_line"
    fi
    if [ "$dl_bytes" -gt 0 ] && daemon_log_full; then daemon_log_rotate; fi
    printf '%s\n' "$dl_line"
    dl_bytes=$((dl_bytes + ${#dl_line} + 1))
    dl_line=''
  done
  exit 0
}
# sets dl_time; date is asked once a second at most
daemon_log_stamp() {
  dl_up=''
  { IFS=. read -r dl_up _ </proc/uptime; } 2>/dev/null
  [ -n "$dl_up" ] && [ "$dl_up" = "$dl_second" ] && return 0
  dl_second=$dl_up dl_time=$(date -u +%Y-%m-%dT%H:%M:%SZ)
}
daemon_log_full() {
  [ $((dl_bytes + ${#dl_line} + 1)) -le "$dl_size" ] || return 0
  [ "$dl_age" != 0 ] && [ $(($(date +%s) - dl_begun)) -ge "$dl_age" ]
}
# old files are named by the time, and by a number within a second; the oldest go
daemon_log_rotate() {
  dl_old=@$(date -u +%Y%m%dT%H%M%SZ)
  dl_number=0
  while [ -e "$dl_old.$dl_number" ]; do dl_number=$((dl_number + 1)); done
  mv -f current "$dl_old.$dl_number"
  exec >>current
  dl_bytes=0 dl_begun=$(date +%s)
  # shellcheck disable=SC2012 # names of ours
  ls -t | awk -v keep="$dl_count" '/^@[0-9TZ]+[.][0-9]+$/ && ++n >= keep' | while IFS= read -r dl_file; do
    rm -f "./$dl_file"
  done
}

case ${0##*/} in
  daemon-log | daemon-log.sh) daemon_log "$@" ;;
esac
