# report: keeps what happened while steps run, for --report (written by report-write) and the summary.
# needs: environment counts

# record_event PROPERTY PREVIOUS DESIRED STATUS MESSAGE; $CORRECTIVE says whether it was
record_event() {
  re_corrective=${CORRECTIVE:-0} CORRECTIVE=''
  case $4 in
    success) EVENTS_SUCCESS=$((EVENTS_SUCCESS + 1)) ;;
    failure) EVENTS_FAILURE=$((EVENTS_FAILURE + 1)) ;;
    noop) EVENTS_NOOP=$((EVENTS_NOOP + 1)) ;;
  esac
  [ -n "$REPORT" ] || return 0
  re_line=$STEP_ID
  for re_text do
    report_flat "$re_text"
    re_line=$re_line$TAB$FLAT
  done
  report_flat "$STEP_PATH"
  elapsed "$SESSION_START"
  printf '%s\n' "$re_line$TAB$FLAT$TAB$re_corrective$TAB$ELAPSED" >>"$W/events"
}

# record_log LEVEL TEXT: a line as it was printed; where it came from is cut off by report-write
record_log() {
  [ -n "$W" ] || return 0
  report_flat "$2"
  rl_text=$FLAT
  report_flat "$STEP_PATH"
  elapsed "$SESSION_START"
  printf '%s\n' "$1$TAB$STEP_ID$TAB$FLAT$TAB$rl_text$TAB$ELAPSED" >>"$W/logs"
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
  rs_took=$ELAPSED FLAT=''
  elapsed "$SESSION_START" "$1"
  # the provider that did it, where the type knows several
  case ${has_provider:+$a_provider} in
    '' | auto) ;;
    *) report_flat "$a_provider" ;;
  esac
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$STEP_ID" run "$STEP_EVENTS" "$STEP_NOOP_EVENTS" "${STEP_FAILED:-0}" "$rs_took" \
    "${STEP_CORRECTIVE:-0}" "$ELAPSED" "$FLAT" >>"$W/turns"
}
record_skip() {
  [ -n "$REPORT" ] || return 0
  elapsed "$SESSION_START"
  printf '%s\tskip\t0\t0\t0\t0\t0\t%s\t\n' "$STEP_ID" "$ELAPSED" >>"$W/turns"
}
