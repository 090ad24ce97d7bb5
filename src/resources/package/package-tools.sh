# package-tools: what the package providers share.
# needs: environment resource package-ask

# pk_run COMMAND…: a change; its failure reads as Puppet's
pk_run() {
  pk_program "$1"
  shift
  if [ -n "$R" ]; then
    run pk_whole chroot "$R" "$pk_path" "$@" && return 0
  else
    run pk_whole "$pk_path" "$@" && return 0
  fi
  pk_status=$?
  output
  pk_say "Execution of '$pk_path${1:+ $*}' returned $pk_status: $OUTPUT"
  return "$pk_status"
}

# pk_whole COMMAND…: a terminal that hangs up must not end it halfway
pk_whole() (
  trap '' HUP
  exec "$@"
)

# pk_say TEXT: the text that a failure shows
pk_say() { printf '%s\n' "$1" >"$W/output"; }

# pk_needs PROGRAM…: the provider works on this host; else pk_error says why not
pk_needs() {
  for pk_program; do
    pk_have "$pk_program" && continue
    pk_error="Provider $pk_tool is not functional on this host: $pk_program is missing"
    return 1
  done
}

# pk_options NAME FUNCTION WORDS…: calls FUNCTION with the values of the words NAME=…
pk_options() {
  pk_option=$1 pk_call=$2 pk_left=$(($# - 2))
  shift 2
  while [ "$pk_left" -gt 0 ]; do
    case $1 in "$pk_option="*) set -- "$@" "${1#*=}" ;; esac
    shift
    pk_left=$((pk_left - 1))
  done
  "$pk_call" "$@"
}

# pk_wait COMMAND…: waits while COMMAND is true, that is while somebody else holds the manager's lock; two minutes at
# most, then the manager says itself what is wrong
pk_wait() {
  pk_turn=0
  while [ "$pk_turn" -lt 120 ] && "$@"; do
    sleep 1
    pk_turn=$((pk_turn + 1))
  done
}

# pk_pid_alive FILE…: a process named in one of the pid files lives
pk_pid_alive() {
  for pk_file; do
    pk_pid=
    { read -r pk_pid <"$R$pk_file"; } 2>/dev/null
    case $pk_pid in
      '' | *[!0-9]*) ;;
      *) kill -0 "$pk_pid" 2>/dev/null && return 0 ;;
    esac
  done
  return 1
}

# pk_cannot FEATURE PROPERTY VALUE: Puppet's words for a provider that cannot do that
pk_cannot() {
  pk_say "Provider $pk_tool must have features '$1' to set '$2' to '$3'"
  return 1
}
