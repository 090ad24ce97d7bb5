# exec-means: how this host takes another identity, and ends a command that takes too long.
# needs: environment resource

# execute_switch: sets $ex_switch, how this host takes another identity; empty when none is asked for
execute_switch() {
  ex_switch=''
  if [ -z "$a_group" ]; then
    case $a_user in
      '' | "$(id -un)" | "$(id -u)") return 0 ;;
    esac
  fi
  # by its path: busybox ash takes its own chroot, which cannot do this, before that of the PATH.
  # yash forgets the variable of a loop at the end of a function
  for em_program in $(printf '%s' "$PATH" | sed 's,:,/chroot ,g; s,$,/chroot,'); do
    if [ -x "$em_program" ] && "$em_program" --userspec=0:0 --skip-chdir / true >/dev/null 2>&1; then
      ex_switch=userspec ex_chroot=$em_program
      return 0
    fi
  done
  if [ -z "$a_group" ] && have su; then
    ex_switch=su
  else
    reason "this host has no program to run a command as ${a_user:+user $a_user }${a_group:+group $a_group}"
  fi
}

# execute_timer: sets $ex_timer, what ends a command that takes too long here
execute_timer() {
  if [ "$a_timeout" = 0 ]; then ex_timer=none
  elif timeout -k 5 9 true >/dev/null 2>&1; then ex_timer='timeout -k 5'
  elif timeout 9 true >/dev/null 2>&1; then ex_timer=timeout
  elif timeout -t 9 true >/dev/null 2>&1; then ex_timer='timeout -t'
  else ex_timer=watch; fi
}

# execute_watched COMMAND...: a host without timeout. The watcher ends the command, or is ended with its sleep.
execute_watched() {
  "$@" &
  ew_command=$!
  (
    sleep "$a_timeout" &
    ew_sleep=$!
    trap 'kill "$ew_sleep" 2>/dev/null; exit 0' TERM
    wait "$ew_sleep"
    kill -TERM "$ew_command" 2>/dev/null
  ) </dev/null >/dev/null 2>&1 &
  ew_watcher=$!
  wait "$ew_command"
  ew_status=$?
  kill -TERM "$ew_watcher" 2>/dev/null
  wait "$ew_watcher" 2>/dev/null
  return "$ew_status"
}
