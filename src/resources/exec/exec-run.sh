# exec-run: runs one text under /bin/sh with the directory, environment, identity and time limit of an exec.
# needs: environment resource exec-means

# reason TEXT: why a command failed, for sync and triggered. Returns 1.
reason() {
  printf '%s\n' "$1" >"$W/output"
  return 1
}

# execute_run TEXT: sets $ex_status, leaves what was printed in $W/exec.output. Returns 1 with the reason in
# $W/output when the command could not be run, $ex_late set when its time was over.
execute_run() {
  ex_status='' ex_late=''
  [ "$a_provider" = shell ] || execute_findable "$1" || return 1
  if [ -n "$a_cwd" ] && [ ! -d "$R$a_cwd" ]; then
    reason "Working directory $a_cwd does not exist!"
    return 1
  fi
  execute_switch || return 1
  now
  ex_start=$T
  (execute_start "$@") </dev/null >"$W/exec.output" 2>&1
  ex_status=$?
  if [ "$a_timeout" -gt 0 ]; then
    elapsed "$ex_start"
    if [ "${ELAPSED%.*}" -ge "$a_timeout" ]; then
      ex_late=1
      reason 'Command exceeded timeout'
      return 1
    fi
  fi
  # the shell's answer to a missing command; its words are the reason
  if [ "$ex_status" = 127 ]; then
    if [ -s "$W/exec.output" ]; then cat "$W/exec.output" >"$W/output"; else reason 'command not found (127)'; fi
    return 1
  fi
}

# execute_findable TEXT: is there the program that the text begins with?
execute_findable() {
  ef_word=${1#exec }
  case $ef_word in
    \"*\"*) ef_word=${ef_word#?} ef_word=${ef_word%%\"*} ;;
    \'*\'*) ef_word=${ef_word#?} ef_word=${ef_word%%\'*} ;;
    *) ef_word=${ef_word%% *} ;;
  esac
  case $ef_word in
    /*)
      if [ -d "$R$ef_word" ]; then reason "'$ef_word' is a directory, not a file"
      elif [ ! -e "$R$ef_word" ]; then reason "Could not find command '$ef_word'"
      elif [ ! -f "$R$ef_word" ]; then reason "'$ef_word' is not a file"
      elif [ ! -x "$R$ef_word" ]; then reason "'$ef_word' is not executable"
      fi
      return
      ;;
  esac
  ef_rest=${a_search:-$a_path}:
  while [ -n "$ef_rest" ]; do
    ef_folder=${ef_rest%%:*} ef_rest=${ef_rest#*:}
    if [ -f "$R$ef_folder/$ef_word" ] && [ -x "$R$ef_folder/$ef_word" ]; then return 0; fi
  done
  reason "Could not find command '$ef_word'"
}

# execute_start TEXT: in a subshell of its own. From the inside out: the text, its PATH and directory, its identity,
# its root, its time.
# shellcheck disable=SC2086 # $ex_timer is split on purpose
execute_start() {
  if [ -n "$has_secret_command$has_secret_refresh" ]; then
    # arguments can be read by everybody, an environment by its owner alone
    STRINGLESS_TEXT=$1
    export STRINGLESS_TEXT
    # shellcheck disable=SC2016 # for the shell that is started
    set -- /bin/sh -c 'exec_text=$STRINGLESS_TEXT; unset STRINGLESS_TEXT; eval "$exec_text"'
  else
    set -- /bin/sh -c "$1"
  fi
  if [ -n "$a_path$R" ]; then
    # shellcheck disable=SC2016 # for the shell that is started
    set -- /bin/sh -c '[ -z "$1" ] || cd "$1" || exit 1; [ -z "$2" ] || PATH=$2; export PATH; shift 2; exec "$@"' sh \
      "${R:+${a_cwd:-/}}" "$a_path" "$@"
  fi
  # shellcheck disable=SC2016
  [ "$ex_switch" != su ] || set -- su -m -s /bin/sh -c 'exec "$@"' -- "$a_user" sh "$@"
  if [ "$ex_switch" = userspec ]; then
    if [ -n "$R" ]; then set -- "$ex_chroot" --userspec="$a_user:$a_group" "$R" "$@"
    else set -- "$ex_chroot" --userspec="$a_user:$a_group" --skip-chdir / "$@"; fi
  elif [ -n "$R" ]; then
    set -- chroot "$R" "$@"
  fi
  execute_timer
  if [ -n "$a_cwd" ] && [ -z "$R" ]; then cd -- "$a_cwd" || return 1; fi
  unset HOME USER LOGNAME
  execute_export
  [ -z "$a_umask" ] || umask "$a_umask"
  case $ex_timer in
    none) "$@" ;;
    watch) execute_watched "$@" ;;
    *) $ex_timer "$a_timeout" "$@" ;; # a program and its options
  esac
}

# execute_keep NAME=VALUE: remembers one setting for execute_export
execute_keep() {
  ex_settings=$((ex_settings + 1))
  eval "ex_setting_$ex_settings=\$1"
}
execute_export() {
  ee_at=0
  while [ "$ee_at" -lt "$ex_settings" ]; do
    ee_at=$((ee_at + 1))
    eval "ee_setting=\$ex_setting_$ee_at"
    export "${ee_setting?}"
  done
}
