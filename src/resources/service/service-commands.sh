# service-commands: what the service providers share: commands given by hand, waiting, failures.
# needs: environment resource service-processes

# sv_say TEXT: the text that a failure shows
sv_say() { printf '%s\n' "$1" >"$W/output"; }

# sv_do COMMAND…: as the user who owns the service, by the words in sv_as; that user may have no way to where we are
sv_as='' sv_scandir=''
sv_do() {
  # shellcheck disable=SC2086 # a program and a name
  if [ -z "$sv_as" ]; then "$@"; else (cd / && exec $sv_as "$@"); fi
}

# sv_run ACTION COMMAND…: a change; its failure reads as Puppet's
sv_run() {
  sv_action=$1 sv_name=$2
  shift 2
  sv_find "$sv_name"
  run sv_do "$sv_path" "$@" && return 0
  sv_code=$?
  output
  sv_say "Could not $sv_action ${sv_kind}[$a_name]: Execution of '$sv_path${1:+ $*}' returned $sv_code: $OUTPUT"
  return 1
}

# sv_look PROGRAM WORDS…: what a program answers
sv_look() {
  sv_find "$1" || return 1
  shift
  sv_do "$sv_path" "$@" </dev/null 2>/dev/null
}

# sv_find PROGRAM: sets sv_path to the program's file: `service` is a function here, and busybox's shell would take an sv
# or svok of its own
sv_find() {
  sv_search=$PATH:
  case $1 in
    */*)
      sv_path=$1
      return 0 ;;
  esac
  while [ -n "$sv_search" ]; do
    sv_path=${sv_search%%:*}/$1
    sv_search=${sv_search#*:}
    if [ -f "$sv_path" ] && [ -x "$sv_path" ]; then return 0; fi
  done
  sv_path=$1
  return 1
}

# sv_change ACTION COMMAND…: sv_run inside the root prefix
sv_change() {
  if [ -z "$R" ]; then
    sv_run "$@"
  else
    sv_chroot=$1
    shift
    sv_run "$sv_chroot" chroot "$R" "$@"
  fi
}

# sv_ask COMMAND…: a question that changes nothing, inside the root prefix
sv_ask() {
  if [ -n "$R" ]; then chroot "$R" "$@" </dev/null 2>/dev/null; else "$@" </dev/null 2>/dev/null; fi
}

# sv_command ACTION TEXT: a command line given in the manifest
sv_command() {
  run sh -c "$2" && return 0
  sv_code=$?
  output
  sv_say "Could not $1 ${sv_kind}[$a_name]: Execution of '$2' returned $sv_code: $OUTPUT"
  return 1
}

# what is given by hand goes before what the provider knows
sv_status() {
  if [ -n "$a_status" ]; then
    if run sh -c "$a_status"; then sv_is=running; else sv_is=stopped; fi
  elif [ "$a_hasstatus" = false ]; then
    sv_process_status
  else
    "sv_${sv_provider}_status"
  fi
}
sv_start() { if [ -n "$a_start" ]; then sv_command start "$a_start"; else "sv_${sv_provider}_start"; fi; }
sv_stop() { if [ -n "$a_stop" ]; then sv_command stop "$a_stop"; else "sv_${sv_provider}_stop"; fi; }

# sv_wait SECONDS COMMAND…: waits until COMMAND is true, for at most so long
sv_wait() {
  sv_turns=$1
  shift
  until "$@"; do
    [ "$sv_turns" -gt 0 ] || return 1
    sv_turns=$((sv_turns - 1))
    sleep 1
  done
}

# sv_runs STATE: for sv_wait
sv_runs() {
  sv_status || return 1
  [ "$sv_is" = "$1" ]
}

# sv_pid_one: sets sv_init to the name of process 1
sv_pid_one() {
  sv_init=
  { IFS= read -r sv_init </proc/1/comm; } 2>/dev/null
  return 0
}

# sv_cannot_enable FEATURE VALUE: Puppet's words for a provider that cannot do that
sv_cannot_enable() {
  sv_feature=$1
  [ "$2" != mask ] || sv_feature=maskable
  sv_say "Provider $sv_provider must have features '$sv_feature' to set 'enable' to '$2'"
  return 1
}
