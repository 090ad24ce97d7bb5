# messages: lines as Puppet prints them. Notices go to standard output, warnings and errors to standard error.
# needs: environment
MESSAGES_QUIET='' MESSAGES_VERBOSE='' MESSAGES_ESC=''

# colour only where a person looks at it: a terminal, and no NO_COLOR
messages_setup() {
  [ -t 1 ] && [ -t 2 ] && [ -z "${NO_COLOR-}" ] && [ "${TERM-dumb}" != dumb ] || return 0
  MESSAGES_ESC=$(printf '\033')
}

# messages_line LABEL COLOUR TEXT
messages_line() {
  if [ -n "$MESSAGES_ESC" ]; then
    printf '%s\n' "${MESSAGES_ESC}[${2}m$1: $3${MESSAGES_ESC}[0m"
  else
    printf '%s\n' "$1: $3"
  fi
}
notice() { [ -n "$MESSAGES_QUIET" ] || messages_line Notice '' "$1"; }
info() { [ -z "$MESSAGES_VERBOSE" ] || messages_line Info '0;32' "$1"; }
warning() { messages_line Warning '1;33' "$1" >&2; }
err() { messages_line Error '1;31' "$1" >&2; }
