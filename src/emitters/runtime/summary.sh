# summary: $STATE/last_run_summary.yaml with Puppet's keys, after every run that was no noop.
# needs: environment messages counts scratch

# summary_write SECONDS
summary_write() {
  # the clock was read with the start of the run, where that was possible
  if [ -n "$SCRATCH_TIME" ]; then sw_now=$((SCRATCH_TIME + ${1%.*})); else sw_now=$(date +%s); fi
  sw_out=$((STEPS_CHANGED + STEPS_FAILED + STEPS_NOOP))
  if {
    printf '%s\n' '---' 'version:' "  config: $SERIAL" '  puppet: ' 'application:' '  run_mode: apply' \
      "  initial_environment: $ENVIRONMENT" "  converged_environment: $ENVIRONMENT" 'resources:' \
      "  changed: $STEPS_CHANGED" "  corrective_change: $STEPS_CORRECTIVE" "  failed: $STEPS_FAILED" \
      "  failed_to_restart: $STEPS_UNREFRESHED" "  out_of_sync: $sw_out" "  restarted: $STEPS_REFRESHED" '  scheduled: 0' \
      "  skipped: $STEPS_SKIPPED" "  total: $TOTAL" 'time:' '  config_retrieval: 0' "  total: $1" \
      "  last_run: $sw_now" 'changes:' "  total: $EVENTS_SUCCESS" 'events:' "  failure: $EVENTS_FAILURE" \
      "  success: $EVENTS_SUCCESS" "  total: $((EVENTS_FAILURE + EVENTS_SUCCESS + EVENTS_NOOP))" \
      >"$R$STATE/last_run_summary.new"
  } 2>/dev/null && mv -f "$R$STATE/last_run_summary.new" "$R$STATE/last_run_summary.yaml"; then return 0; fi
  warning "cannot write $STATE/last_run_summary.yaml"
}
