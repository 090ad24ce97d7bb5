# report: keeps what happened while steps run, for --report (Puppet's report format, as JSON).
# needs: environment
REPORT=''

# record_event PROPERTY PREVIOUS DESIRED STATUS MESSAGE
record_event() {
  [ -n "$REPORT" ] || return 0
  for re_text in "$STEP_ID" "$@"; do
    report_flat "$re_text"
    printf '%s\t' "$FLAT"
  done >>"$W/events"
  printf '\n' >>"$W/events"
}

# report_flat TEXT: sets $FLAT to TEXT on one line, backslash, tab and newline escaped as in JSON
report_flat() {
  FLAT=$1
  case $1 in
    *[\\"$NL$TAB"]*) FLAT=$(printf '%s.' "$1" | awk '{ gsub(/\\/, "\\\\"); gsub(/\t/, "\\t"); printf "%s%s", sep, $0; sep = "\\n" }') FLAT=${FLAT%.} ;;
  esac
}

# record_step START: the step is over
record_step() {
  [ -n "$REPORT" ] || return 0
  elapsed "$1"
  printf '%s\t%s\t%s\t%s\t%s\n' "$STEP_ID" "$STEP_EVENTS" "$STEP_NOOP_EVENTS" "${STEP_FAILED:-0}" "$ELAPSED" >>"$W/steps"
}
record_skip() { [ -z "$REPORT" ] || printf '%s\tskipped\n' "$STEP_ID" >>"$W/steps"; }
