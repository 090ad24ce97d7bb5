#!/bin/sh
# daemon-keep FOLDER: supervises FOLDER/command where the host has no supervisor of its own, by the lines of FOLDER/policy:
#   name NAME  restart always|on-failure|never  max N  window SECONDS  delay SECONDS  signal NAME  timeout SECONDS
#   state FOLDER  giveup hold|down|exit    what to do when it shall not be restarted: wait for USR1 or TERM, `svc -d`, or exit
# State is in `state` or /run/stringless/daemon/NAME: keeper (its id), pid (of the command), failed, stopped (by an administrator).
# TERM stops the command and ends; USR1 to a keeper that holds starts it again (HUP may be ignored from the start). FOLDER/log is kept too when it is there.
# needs:

daemon_keep() {
  dk_folder=$1
  cd "$dk_folder" || exit 111
  dk_child='' dk_stop='' dk_again='' dk_sleep='' dk_logger='' dk_times='' dk_code=0
  daemon_keep_policy
  dk_run=/run
  [ -d /run ] || dk_run=/var/run
  dk_run=${DAEMON_RUN:-$dk_run/stringless/daemon}
  dk_state=${dk_place:-$dk_run/$dk_name}
  (umask 022 && mkdir -p "$dk_state") || exit 111
  daemon_keep_signals
  daemon_keep_inherit
  printf '%s\n' "$$" >"$dk_state/keeper"
  trap daemon_keep_term TERM INT
  trap daemon_keep_wake USR1
  [ ! -e "$dk_state/stopped" ] || daemon_keep_hold
  while :; do
    daemon_keep_log
    rm -f "$dk_state/failed"
    dk_start=$(date +%s)
    [ -z "$dk_stop" ] || daemon_keep_end
    # exec, because yash would keep a shell of its own between, which gets the signals
    # shellcheck disable=SC2086 # words of ours
    exec env -i $dk_clean PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      ${DAEMON_LIB:+"DAEMON_LIB=$DAEMON_LIB"} ${DAEMON_RUN:+"DAEMON_RUN=$DAEMON_RUN"} $dk_perl ./command 3>&- &
    dk_child=$!
    printf '%s\n' "$dk_child" >"$dk_state/pid"
    # a TERM that came before there was a child
    [ -z "$dk_stop" ] || daemon_keep_term
    daemon_keep_await
    rm -f "$dk_state/pid"
    [ -z "$dk_stop" ] || daemon_keep_end
    daemon_keep_policy
    if daemon_keep_again; then daemon_keep_pause; else daemon_keep_giveup; fi
  done
}

# A shell without job control starts what it puts in the background with INT and QUIT ignored, for good: env of
# coreutils or perl can undo that. Without either a daemon that stops at INT has to set its own handler.
daemon_keep_signals() {
  dk_clean='' dk_perl=''
  if env --default-signal=HUP,INT,QUIT true 2>/dev/null; then
    dk_clean=--default-signal=HUP,INT,QUIT
  elif command -v perl >/dev/null; then
    # shellcheck disable=SC2016 # for perl
    dk_perl='perl -e @SIG{HUP,INT,QUIT}=("DEFAULT")x3;exec(@ARGV);exit(111)'
  fi
}

daemon_keep_policy() {
  dk_name=${PWD##*/} dk_restart=always dk_max=5 dk_window=60 dk_delay=1 dk_signal=TERM dk_timeout=30 dk_giveup=hold dk_place=''
  while read -r dk_key dk_value; do
    case $dk_key in
      name) dk_name=$dk_value ;;
      restart) dk_restart=$dk_value ;;
      max) dk_max=$dk_value ;;
      window) dk_window=$dk_value ;;
      delay) dk_delay=$dk_value ;;
      signal) dk_signal=$dk_value ;;
      timeout) dk_timeout=$dk_value ;;
      giveup) dk_giveup=$dk_value ;;
      state) dk_place=$dk_value ;;
    esac
  done <./policy
}

# what a supervisor or a keeper that was killed left behind must not run twice
daemon_keep_inherit() {
  dk_old=''
  { read -r dk_old <"$dk_state/keeper"; } 2>/dev/null
  if [ "${dk_old:-$$}" != "$$" ] && { tr '\000' ' ' <"/proc/$dk_old/cmdline"; } 2>/dev/null | grep -qF "daemon-keep $dk_folder "; then
    kill -TERM "$dk_old" 2>/dev/null
    dk_turn=$((dk_timeout + 5))
    while [ "$dk_turn" -gt 0 ] && kill -0 "$dk_old" 2>/dev/null; do
      dk_turn=$((dk_turn - 1))
      sleep 1
    done
  fi
  dk_old=''
  { read -r dk_old <"$dk_state/pid"; } 2>/dev/null
  [ -n "$dk_old" ] && kill -0 "$dk_old" 2>/dev/null || return 0
  # the number may be another process by now
  [ "$(readlink "/proc/$dk_old/cwd" 2>/dev/null)" != "" ] || return 0
  { read -r dk_mark <"$dk_state/start"; } 2>/dev/null || return 0
  [ "$(daemon_keep_born "$dk_old")" = "$dk_mark" ] || return 0
  kill "-$dk_signal" "$dk_old" 2>/dev/null
  dk_turn=0
  while kill -0 "$dk_old" 2>/dev/null; do
    [ "$dk_turn" -lt "$dk_timeout" ] || kill -KILL "$dk_old" 2>/dev/null
    dk_turn=$((dk_turn + 1))
    sleep 1
  done
}
# when a process was started, in ticks since boot: with its number that is a process's identity
daemon_keep_born() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20; }

# the logger has a keeper of its own, which outlives this one's restarts of the command
daemon_keep_log() {
  [ -x log/command ] || return 0
  # held open here, so that nothing written is lost while the logger is not there
  [ -p "$dk_state/pipe" ] || mkfifo -m 600 "$dk_state/pipe" 2>/dev/null
  [ ! -p "$dk_state/pipe" ] || exec 3<>"$dk_state/pipe"
  if [ -n "$dk_logger" ] && kill -0 "$dk_logger" 2>/dev/null; then return 0; fi
  { read -r dk_logger <"$dk_state/log/keeper"; } 2>/dev/null
  if [ -n "$dk_logger" ] && kill -0 "$dk_logger" 2>/dev/null; then return 0; fi
  exec "${DAEMON_LIB:-/usr/local/lib/stringless}/daemon-keep" "$PWD/log" 3>&- &
  dk_logger=$!
}

# waits for the child; a signal to this shell ends a wait too. Sets dk_code
daemon_keep_await() {
  daemon_keep_born "$dk_child" >"$dk_state/start"
  while :; do
    [ -z "$dk_stop" ] || daemon_keep_insist
    wait "$dk_child"
    dk_code=$?
    kill -0 "$dk_child" 2>/dev/null || break
  done
  dk_child=''
}

# TERM: the command gets its own signal
daemon_keep_term() {
  dk_stop=1
  daemon_keep_rouse
  [ -n "$dk_child" ] || return 0
  # a shell that is still becoming the command may lose the signal
  dk_becomes=0
  while [ "$dk_becomes" -lt 20 ] && grep -q daemon-keep "/proc/$dk_child/cmdline" 2>/dev/null; do
    dk_becomes=$((dk_becomes + 1))
    sleep 0.1 2>/dev/null || sleep 1
  done
  kill "-$dk_signal" "$dk_child" 2>/dev/null
  kill -CONT "$dk_child" 2>/dev/null
}
# what has not gone in time is killed. No second process watches the time: it might outlive this one.
daemon_keep_insist() {
  dk_turn=0
  while daemon_keep_there; do
    if [ "$dk_turn" -ge $((dk_timeout * 10)) ]; then kill -KILL "$dk_child" 2>/dev/null; fi
    sleep 0.1 2>/dev/null || { sleep 1 && dk_turn=$((dk_turn + 9)); }
    dk_turn=$((dk_turn + 1))
  done
}
# a child that nobody has waited for yet is a zombie
daemon_keep_there() {
  kill -0 "$dk_child" 2>/dev/null || return 1
  case $(sed 's/.*) //' "/proc/$dk_child/stat" 2>/dev/null) in
    [ZX]*) return 1 ;;
  esac
}

daemon_keep_end() {
  if [ -n "$dk_logger" ] && [ -x log/command ]; then
    kill "$dk_logger" 2>/dev/null
    wait "$dk_logger" 2>/dev/null
  fi
  rm -f "$dk_state/keeper" "$dk_state/start"
  exit 0
}

# may it be started again? At most max restarts within the window
daemon_keep_again() {
  case $dk_restart-$dk_code in
    never-* | on-failure-0) return 1 ;;
  esac
  dk_now=$(date +%s) dk_kept='' dk_count=1
  for dk_time in $dk_times; do
    [ $((dk_now - dk_time)) -gt "$dk_window" ] || dk_kept="$dk_kept$dk_time " dk_count=$((dk_count + 1))
  done
  dk_times="$dk_kept$dk_now "
  [ "$dk_max" = 0 ] || [ "$dk_count" -le "$dk_max" ] && return 0
  printf '%s: restarted %s times within %s seconds: staying down\n' "$dk_name" "$dk_max" "$dk_window" >&2
  return 1
}

# at least delay seconds from start to start
daemon_keep_pause() {
  dk_rest=$((dk_delay - ($(date +%s) - dk_start)))
  [ "$dk_rest" -le "$dk_delay" ] || dk_rest=$dk_delay
  [ "$dk_rest" -le 0 ] || daemon_keep_sleep "$dk_rest"
  [ -z "$dk_stop" ] || daemon_keep_end
}
# A sleep that a signal ends at once. A wait does not see the signal that came right before it: so the sleep itself is
# ended, here when the signal came before its number was known. KILL, because a shell that is still becoming the sleep
# may lose a TERM.
daemon_keep_sleep() {
  exec sleep "$1" &
  dk_sleep=$!
  [ -z "$dk_stop$dk_again" ] || daemon_keep_rouse
  wait "$dk_sleep" 2>/dev/null
  daemon_keep_rouse
  # a signal ended the first wait; bash tells who was killed
  wait "$dk_sleep" 2>/dev/null
  dk_sleep=''
}
daemon_keep_rouse() { if [ -n "$dk_sleep" ]; then kill -KILL "$dk_sleep" 2>/dev/null; fi; }
# USR1: somebody starts it again
daemon_keep_wake() {
  dk_again=1
  daemon_keep_rouse
}

daemon_keep_giveup() {
  dk_times='' dk_again=''
  printf '%s\n' "$dk_code" >"$dk_state/failed"
  case $dk_giveup in
    down)
      # it ends by supervise's TERM: what ends before supervise has read its order is started again
      printf d 1<>supervise/control
      daemon_keep_hold ;;
    exit)
      if [ -n "$dk_logger" ]; then kill "$dk_logger" 2>/dev/null; fi
      rm -f "$dk_state/keeper" "$dk_state/start"
      exit 1 ;;
    *) daemon_keep_hold ;;
  esac
}
daemon_keep_hold() {
  while [ -z "$dk_again" ]; do
    [ -z "$dk_stop" ] || daemon_keep_end
    daemon_keep_sleep 3600
  done
  dk_again=''
}

case ${0##*/} in
  daemon-keep | daemon-keep.sh) daemon_keep "$@" ;;
esac
