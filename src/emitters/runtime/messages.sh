# messages: lines as Puppet prints them. Notices go to standard output, warnings and errors to standard error.
# needs: environment
MESSAGES_QUIET='' MESSAGES_VERBOSE='' MESSAGES_ESC='' PROGRESS='' PROGRESS_SHOWN='' REPORT=''

# colour only where a person looks at it: a terminal, and no NO_COLOR
messages_setup() {
  [ -t 1 ] && [ -t 2 ] && [ "${TERM-dumb}" != dumb ] || return 0
  messages_escape=$(printf '\033')
  [ -n "${NO_COLOR-}" ] || MESSAGES_ESC=$messages_escape
  [ -n "$MESSAGES_QUIET" ] || PROGRESS=1
}

# messages_line LABEL COLOUR TEXT
messages_line() {
  [ -z "$PROGRESS_SHOWN" ] || progress_clear
  if [ -n "$MESSAGES_ESC" ]; then
    printf '%s\n' "${MESSAGES_ESC}[${2}m$1: $3${MESSAGES_ESC}[0m"
  else
    printf '%s\n' "$1: $3"
  fi
}
notice() {
  [ -z "$REPORT" ] || record_log notice "$1"
  [ -n "$MESSAGES_QUIET" ] || messages_line Notice '' "$1"
}
info() { [ -z "$MESSAGES_VERBOSE" ] || messages_line Info '0;32' "$1"; }
warning() {
  [ -z "$REPORT" ] || record_log warning "$1"
  messages_line Warning '1;33' "$1" >&2
}
err() {
  [ -z "$REPORT" ] || record_log err "$1"
  messages_line Error '1;31' "$1" >&2
}

# the levels that a resource may ask for with loglevel and that the runtime itself does not need
debug() { [ -z "$MESSAGES_VERBOSE" ] || messages_line Debug '0;36' "$1"; }
alert() {
  [ -z "$REPORT" ] || record_log alert "$1"
  messages_line Alert '1;31' "$1" >&2
}
crit() {
  [ -z "$REPORT" ] || record_log crit "$1"
  messages_line Critical '1;31' "$1" >&2
}
emerg() {
  [ -z "$REPORT" ] || record_log emerg "$1"
  messages_line Emergency '1;31' "$1" >&2
}

# progress: which step a long run is at, on a terminal only, on a line that the next message takes away
progress() {
  [ -n "$PROGRESS" ] || return 0
  elapsed "$SESSION_START"
  [ "${ELAPSED%.*}" -ge 2 ] || return 0
  PROGRESS_SHOWN=1
  printf '\r%s[K%s' "$messages_escape" "[$STEP_ID/$TOTAL] ${STEP_PATH##*/Main/}" >&2
}
progress_clear() {
  [ -n "$PROGRESS_SHOWN" ] || return 0
  PROGRESS_SHOWN=''
  printf '\r%s[K' "$messages_escape" >&2
}
