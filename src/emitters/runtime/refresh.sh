# refresh: what a type does when something that it listens to has changed.
# needs: environment messages report history predict

# refreshing: true when a notification waits for this resource
refreshing() {
  case $PENDING in
    *" $STEP_ID "*) ;;
    *) return 1 ;;
  esac
}

# triggered COMMAND...: carries the refresh out, once.
triggered() {
  tr_events=1 tr_noop=
  eval "tr_events=\${pending_$STEP_ID-1} tr_noop=\${pending_noop_$STEP_ID-}"
  settle "$STEP_ID"
  tr_text="from $tr_events event"
  [ "$tr_events" = 1 ] || tr_text="${tr_text}s"
  if noop || [ -n "$tr_noop" ]; then
    STEP_EVENTS=$((STEP_EVENTS + 1)) STEP_NOOP_EVENTS=$((STEP_NOOP_EVENTS + 1))
    predict refresh
    notice "$STEP_PATH: Would have triggered 'refresh' $tr_text"
    record_event '' '' '' noop "Would have triggered 'refresh' $tr_text"
    return 0
  fi
  : >"$W/output"
  if "$@"; then
    STEP_EVENTS=$((STEP_EVENTS + 1)) STEPS_REFRESHED=$((STEPS_REFRESHED + 1))
    history_note "$STEP_PATH: Triggered 'refresh'"
    notice "$STEP_PATH: Triggered 'refresh' $tr_text"
    record_event '' '' '' success "Triggered 'refresh' $tr_text"
    return 0
  fi
  output
  STEPS_UNREFRESHED=$((STEPS_UNREFRESHED + 1))
  failed "Failed to call refresh: $OUTPUT"
}
