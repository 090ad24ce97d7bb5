# report: keeps what happened while steps run, for --report (written by report-write).
# needs: environment
REPORT=''

# record_event PROPERTY PREVIOUS DESIRED STATUS MESSAGE
record_event() {
  [ -n "$REPORT" ] || return 0
  re_line=$STEP_ID
  for re_text do
    report_flat "$re_text"
    re_line=$re_line$TAB$FLAT
  done
  report_flat "$STEP_PATH"
  printf '%s\n' "$re_line$TAB$FLAT" >>"$W/events"
}

# report_flat TEXT: sets $FLAT to TEXT as it stands inside a JSON string
report_flat() {
  FLAT=$1
  case $1 in
    *[\\\"[:cntrl:]]*) ;;
    *) return 0 ;;
  esac
  FLAT=$(printf '%s\n' "$1" | awk '
    BEGIN { for (i = 1; i < 32; i++) hex[sprintf("%c", i)] = sprintf("\\u%04x", i); hex[sprintf("%c", 127)] = "\\u007f" }
    NR > 1 { printf "\\n" }
    { n = length($0)
      for (i = 1; i <= n; i++) { c = substr($0, i, 1)
        if (c == "\\" || c == "\"") printf "\\%s", c
        else if (c == "\t") printf "\\t"
        else if (c in hex) printf "%s", hex[c]
        else printf "%s", c } }')
}

# record_step START: the step is over
record_step() {
  [ -n "$REPORT" ] || return 0
  elapsed "$1"
  printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$STEP_ID" run "$STEP_EVENTS" "$STEP_NOOP_EVENTS" "${STEP_FAILED:-0}" "$ELAPSED" >>"$W/turns"
}
record_skip() { [ -z "$REPORT" ] || printf '%s\tskip\n' "$STEP_ID" >>"$W/turns"; }
