# exec: runs a command unless its guards say that nothing is to be done.
# Words: command, unless*, onlyif* and refresh are texts for /bin/sh (secret_command and so on: the name of a bundled
# file that holds the text); shown is how messages name the command; the rest are Puppet's parameters.
# needs: environment messages resource exec-guards exec-run

Exec() {
  ex_names='command secret_command refresh secret_refresh shown provider path search cwd user group umask'
  attributes "$ex_names timeout tries try_sleep returns logoutput refreshonly" "$@"
  ex_text=$a_command ex_refresh=$a_refresh
  a_timeout=${a_timeout:-300} a_tries=${a_tries:-1} a_returns=${a_returns:-0}
  if [ -n "$has_secret_command" ]; then
    execute_secret "$a_secret_command" || return 1
    ex_text=$ex_secret
  fi
  if [ -n "$has_secret_refresh" ]; then
    execute_secret "$a_secret_refresh" || return 1
    ex_refresh=$ex_secret
  fi
  [ -n "$has_shown" ] || a_shown=$ex_text
  ex_settings=0
  each environment execute_keep "$@" && each secret_environment execute_keep_secret "$@" || return 1
  if [ -z "$a_refreshonly" ]; then
    execute_wanted "$@"
    case $? in
      0) sync returns notrun "$(execute_list)" 'executed successfully' execute_command "$@" || return 1 ;;
      1) ;;
      *) return 1 ;;
    esac
  fi
  if refreshing; then triggered execute_refresh "$@"; fi
}

# execute_secret HASH: sets $ex_secret to the text in that bundled file
execute_secret() {
  ex_secret=$(cat "$B/files/$1" && printf .) || {
    failed "cannot read files/$1 of the bundle"
    return 1
  }
  ex_secret=${ex_secret%.}
}

execute_keep_secret() { execute_secret "$1" && execute_keep "$ex_secret"; }

# the exit codes as Puppet prints a list: ['0', '2']
execute_list() {
  el_rest=$a_returns el_text=
  while [ "${el_rest#*,}" != "$el_rest" ]; do
    el_text="$el_text'${el_rest%%,*}', " el_rest=${el_rest#*,}
  done
  printf '%s' "[$el_text'$el_rest']"
}

# execute_command "$@": up to a_tries times. Returns 1 with the reason in $W/output.
execute_command() {
  ex_try=1
  while :; do
    stale
    execute_run "$ex_text" || return 1
    if execute_expected || [ "$ex_try" -ge "$a_tries" ]; then break; fi
    ex_try=$((ex_try + 1))
    [ -z "$a_try_sleep" ] || sleep "$a_try_sleep"
  done
  execute_log
  execute_expected && return 0
  if [ -n "$has_secret_command" ]; then a_shown='[command redacted]'; else a_shown="'$a_shown'"; fi
  reason "$a_shown returned $ex_status instead of one of [$a_returns]"
}
execute_expected() {
  case ,$a_returns, in
    *",$ex_status,"*) ;;
    *) return 1 ;;
  esac
}

# what the command printed, as logoutput wants it
execute_log() {
  case $a_logoutput in
    true) ;;
    false) return 0 ;;
    *) if execute_expected; then return 0; fi ;;
  esac
  if [ -n "$has_secret_command" ]; then
    "$STEP_LEVEL" "$STEP_PATH/returns: [output redacted]"
    return 0
  fi
  while IFS= read -r ex_line || [ -n "$ex_line" ]; do
    "$STEP_LEVEL" "$STEP_PATH/returns: $ex_line"
  done <"$W/exec.output"
}

# execute_refresh "$@": the guards are asked again; a refresh command's exit code does not matter, as in Puppet
execute_refresh() {
  execute_wanted "$@" || {
    [ "$ex_verdict" = 1 ]
    return
  }
  if [ -z "$ex_refresh" ]; then
    execute_command "$@"
    return
  fi
  stale
  execute_run "$ex_refresh"
}
