# session: what frames the steps: options, scratch directory, lock, preflight, probe; and the end.
# needs: environment messages options lock replace preflight probe steps report report-write containers diff
W=''

# begin "$@": everything before the first turn. Exits 1 when the run is refused.
begin() {
  now
  SESSION_START=$T
  trap session_cleanup EXIT
  options "$@"
  messages_setup
  [ -z "$REPORT" ] || SESSION_DATE=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  trap 'trap "" HUP INT TERM; exit 130' INT
  trap 'trap "" HUP INT TERM; exit 143' TERM
  trap session_hangup HUP PIPE
  preflight_host
  session_scratch
  preflight
  [ -n "$NOOP" ] || session_state
  session_select
  probe
  # the steady state ends here, without reading the rest of the script
  [ "$NEXT" != "$NEVER" ] || finish
  [ -n "$NOOP" ] || preflight_space
}

# $W: private; the run's own pid under a directory that only its owner can enter
session_scratch() {
  se_base=${TMPDIR:-/tmp}
  if W=$(mktemp -d "$se_base/stringless.XXXXXX" 2>/dev/null) && [ -n "$W" ]; then return 0; fi
  W=$se_base/stringless.$$
  if mkdir -m 700 "$W" 2>/dev/null; then return 0; fi
  W=''
  err "cannot make a scratch directory in $se_base; nothing was changed"
  exit 1
}
session_state() {
  if ! (umask 077 && mkdir -p "$R$STATE") 2>/dev/null; then
    err "cannot write to $R$STATE: apply must run as root; nothing was changed"
    exit 1
  fi
  if [ -e "$R$STATE/disabled" ]; then
    err "runs are disabled by $STATE/disabled: $(head -n 1 "$R$STATE/disabled"); nothing was changed"
    exit 1
  fi
  lock_take
  preflight_serial
  journal_recover
}

# a lost terminal: go on, into the log
session_hangup() {
  if [ -n "$NOOP" ]; then exec >/dev/null 2>&1; else exec >>"$R$STATE/log" 2>&1; fi
}
session_cleanup() {
  [ -z "$W" ] || rm -rf "$W"
  lock_release
}

# --tags, --skip-tags, --only: the ids that take part. A class or define stands for what it contains.
session_select() {
  [ -n "$TAGS$SKIP_TAGS$ONLY" ] || return 0
  printf '%s' "$ONLY" >"$W/only"
  SELECTED=" $(awk -F '\t' -v tags="$TAGS" -v skips="$SKIP_TAGS" -v only="$W/only" '
    BEGIN { n = split(tags, t, ","); m = split(skips, s, ",")
      while ((getline line < only) > 0) wanted[++k] = line }
    $3 == "" { next }
    { all = " " $5 " "; hit = (tags == "")
      for (i = 1; i <= n; i++) if (t[i] != "" && index(all, " " tolower(t[i]) " ")) hit = 1
      for (i = 1; i <= m; i++) if (s[i] != "" && index(all, " " tolower(s[i]) " ")) hit = 0
      if (hit && k) { hit = 0
        for (i = 1; i <= k; i++) if (within($3 "/", wanted[i])) hit = 1 }
      if (hit) print $1 }
    function within(path, ref) {
      if (index(path, "/" ref "/")) return 1
      return ref ~ /^Class\[/ && index(path, "/" substr(ref, 7, length(ref) - 7) "/")
    }' "$B/steps.tsv" | tr '\n' ' ')"
  case $SELECTED in
    *[0-9]*) ;;
    *) warning 'no resource is selected by --tags, --skip-tags and --only' ;;
  esac
}

# finish: summary, report and exit status
finish() {
  containers_flush "$NEVER"
  [ -n "$NOOP" ] || preflight_applied
  elapsed "$SESSION_START"
  notice "Applied catalog in $ELAPSED seconds"
  se_text="apply: $TOTAL resources, $STEPS_CHANGED changed, $STEPS_FAILED failed, $STEPS_SKIPPED skipped"
  [ "$STEPS_NOOP" = 0 ] || se_text="$se_text, $STEPS_NOOP would change"
  [ -n "$MESSAGES_QUIET" ] || printf '%s\n' "$se_text"
  [ -z "$REPORT" ] || report_write "$TOTAL" "$ELAPSED"
  se_status=0
  [ -z "$DETAILED" ] || [ "$STEPS_CHANGED" = 0 ] || se_status=2
  [ "$STEPS_FAILED" = 0 ] || se_status=$((se_status + 4))
  exit "$se_status"
}
