# session: what frames the steps: options, scratch directory, lock, preflight, probe; and the end.
# needs: environment messages options scratch lock journal replace preflight probe steps state report report-write summary undo containers diff image

# begin "$@": everything before the first turn. Exits 1 when the run is refused.
begin() {
  now
  SESSION_START=$T
  trap session_cleanup EXIT
  session_streams
  options "$@"
  messages_setup
  session_flag
  [ -z "$REPORT" ] || SESSION_DATE=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  trap 'trap "" HUP INT TERM; exit 130' INT
  trap 'trap "" HUP INT TERM; exit 143' TERM
  trap session_hangup HUP PIPE
  preflight_host
  scratch_choose
  [ -n "$NOOP" ] || session_state
  scratch_make
  [ -n "$NOOP" ] || journal_recover
  [ -z "$UNDO" ] || { intact_wait && session_undo; }
  preflight
  [ -n "$NOOP" ] || preflight_serial
  session_select
  image_links
  probe
  # the steady state ends here, without reading the rest of the script
  [ "$NEXT" != "$NEVER" ] || finish
  [ -n "$NOOP" ] || preflight_space
}

# Nothing here reads standard input. A closed output would be opened again as some file of ours.
session_streams() {
  exec </dev/null
  (exec 9>&2) || exec 2>/dev/null
  (exec 9>&1) 2>/dev/null || exec >/dev/null
}

# --disable, --enable: no lock, so that they work while a run goes on
session_flag() {
  case $FLAG in
    '') return 0 ;;
    enable)
      if ! rm -f "$R$STATE/disabled"; then exit 1; fi
      notice 'runs are enabled'
      ;;
    disable)
      session_directory
      if ! printf '%s\n' "$FLAG_REASON" >"$R$STATE/disabled.$$" ||
        ! mv -f "$R$STATE/disabled.$$" "$R$STATE/disabled"; then exit 1; fi
      notice "runs are disabled: $FLAG_REASON"
      ;;
  esac
  exit 0
}

# the directory of what outlives a run, for its owner alone
session_directory() {
  if [ ! -d "$R$STATE" ]; then
    mkdir -p "$R${STATE%/*}" 2>/dev/null && mkdir -m 700 "$R$STATE" 2>/dev/null
  fi
  if [ -d "$R$STATE" ] && [ -w "$R$STATE" ]; then return 0; fi
  err "cannot write to $R$STATE: apply must run as root, on a system that can be written to; nothing was changed"
  exit 1
}
session_state() {
  # where nothing was applied yet, or a run was killed, a damaged bundle touches nothing at all
  if [ ! -d "$R$STATE" ] || [ -s "$R$STATE/journal" ]; then intact_wait; fi
  session_directory
  if [ -e "$R$STATE/disabled" ]; then
    err "runs are disabled by $STATE/disabled: $(head -n 1 "$R$STATE/disabled"); nothing was changed"
    exit 1
  fi
  lock_take "$SCRATCH"
}
session_undo() {
  undo
  # what the last run left is no longer there
  [ -n "$NOOP" ] || { rm -f "$R$STATE/state" && history_prune; }
  [ -n "$MESSAGES_QUIET" ] || printf '%s\n' "apply: $UNDO_CHANGED taken back, $UNDO_FAILED failed"
  se_status=0
  [ -z "$DETAILED" ] || [ "$UNDO_CHANGED" = 0 ] || se_status=2
  [ "$UNDO_FAILED" = 0 ] || se_status=$((se_status + 4))
  exit "$se_status"
}

# a lost terminal: go on, into the log
session_hangup() {
  MESSAGES_ESC='' PROGRESS=''
  if [ -n "$NOOP" ]; then exec >/dev/null 2>&1; else
    umask 077
    exec >>"$R$STATE/log" 2>&1
    umask 022
  fi
}
session_cleanup() {
  # what was begun beside the run may still write there
  [ -z "$W" ] || { wait; rm -rf "$W"; }
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
  progress_clear
  elapsed "$SESSION_START"
  notice "Applied catalog in $ELAPSED seconds"
  se_text="apply: $TOTAL resources, $STEPS_CHANGED changed, $STEPS_FAILED failed, $STEPS_SKIPPED skipped"
  [ "$STEPS_NOOP" = 0 ] || se_text="$se_text, $STEPS_NOOP would change"
  [ "$STEPS_CORRECTIVE" = 0 ] || se_text="$se_text, $STEPS_CORRECTIVE corrective"
  [ -n "$MESSAGES_QUIET" ] || printf '%s\n' "$se_text"
  [ -z "$REPORT" ] || report_write "$TOTAL" "$ELAPSED"
  if [ -z "$NOOP" ]; then
    preflight_applied
    state_save
    history_prune
    summary_write "$ELAPSED"
  fi
  se_status=0
  [ -z "$DETAILED" ] || [ "$STEPS_CHANGED" = 0 ] || se_status=2
  [ "$STEPS_FAILED" = 0 ] || se_status=$((se_status + 4))
  exit "$se_status"
}
