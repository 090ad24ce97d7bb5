# session: what frames the steps: options, scratch directory, lock, preflight, probe; and the end. A run that finds
# nothing to do reads no more of the runtime than this needs: $LATER, which apply sets, names the rest.
# needs: environment messages counts options scratch lock journal preflight probe image state-save summary
LATER=''

# begin "$@": everything before the first turn. Exits 1 when the run is refused.
begin() {
  now
  SESSION_START=$T
  trap session_cleanup EXIT
  session_streams
  options "$@"
  messages_setup
  # shellcheck disable=SC2153 # set by options
  [ -z "$FLAG$UNDO$REPORT$TAGS$SKIP_TAGS$ONLY" ] || session_load
  [ -z "$FLAG" ] || session_flag
  [ -z "$REPORT" ] || SESSION_DATE=$(date '+%s.%N')
  trap 'trap "" HUP INT TERM; exit 130' INT
  trap 'trap "" HUP INT TERM; exit 143' TERM
  trap session_hangup HUP PIPE
  preflight_host
  scratch_choose
  [ -n "$NOOP" ] || session_state
  scratch_make
  [ -n "$NOOP" ] || journal_recover
  [ -z "$UNDO" ] || session_undo
  preflight
  [ -n "$NOOP" ] || preflight_serial
  [ -z "$TAGS$SKIP_TAGS$ONLY" ] || session_select
  [ -z "$R" ] || image_links
  probe
  # the steady state ends here, without reading the rest of the script
  [ "$NEXT" != "$NEVER" ] || finish
  session_load
  scratch_stale "${SCRATCH%/*}"
  [ -n "$NOOP" ] || preflight_space
}

# session_load: the rest of the runtime, in a bundle that is as it was compiled
session_load() {
  intact_wait
  for LIBRARY in $LATER; do
    # shellcheck disable=SC1090 # a member of the bundle
    . "$B/lib/$LIBRARY.sh"
  done
  LATER=''
}

# Nothing here reads standard input. A closed output would be opened again as some file of ours.
session_streams() {
  exec </dev/null
  { :; } 9>&2 || exec 2>/dev/null
  { :; } 2>/dev/null 9>&1 || exec >/dev/null
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
    se_reason=''
    [ ! -r "$R$STATE/disabled" ] || IFS= read -r se_reason <"$R$STATE/disabled"
    err "runs are disabled by $STATE/disabled: $se_reason; nothing was changed (--enable allows them again)"
    exit 1
  fi
  lock_take "$SCRATCH"
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

# the end, however it comes: what was made new is on the disk, and the lock goes last
session_cleanup() {
  # what was begun beside the run may still write there
  for se_process in $PROBE_WAITS ${FILE_SUM-}; do
    ! kill -0 "${se_process%%:*}" 2>/dev/null || wait "${se_process%%:*}"
  done
  [ -z "$UNFLUSHED" ] || command sync 2>/dev/null
  if [ -n "$LOCKED" ]; then
    rm -rf ${W:+"$W"} "$R$STATE/lock" "$R$STATE/lock.$$"
    LOCKED=''
  elif [ -n "$W" ]; then
    rm -rf "$W"
  fi
}

# finish: summary, report and exit status
finish() {
  [ -z "$GATHERED" ] || "$LET_WAITING_GO"
  [ "$STEPS_NOOP" = 0 ] || containers_flush "$NEVER"
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
    [ -z "$HISTORY" ] || history_prune
    summary_write "$ELAPSED"
  fi
  se_status=0
  [ -z "$DETAILED" ] || [ "$STEPS_CHANGED" = 0 ] || se_status=2
  [ "$STEPS_FAILED" = 0 ] || se_status=$((se_status + 4))
  exit "$se_status"
}
