# steps: one call per resource, in order: whose turn it is, what is skipped, what is handed on.
# needs: environment messages counts resource probe report state predict containers
SENSITIVE=' ' STEP_NOOP=''
STEP_ID=0 STEP_PATH='' STEP_PLACE='' STEP_EVENTS=0 STEP_NOOP_EVENTS=0 STEP_FAILED=''
STEP_FUNCTION='' STEP_LEVEL=notice STEP_CORRECTIVE='' GATHER='' GATHER_MADE='' GATHER_SINCE=''

# step ID PATH PLACE NOTIFIES FUNCTION WORDS...: one resource. Always returns 0. Where a type gathers what follows one
# another (file-many), the turn may come a little later, but before that of anything else.
step() {
  selected "$1" || return 0
  [ -z "$GATHER" ] || ! "$GATHER" "$@" || return 0
  step_turn "$@"
}
step_turn() {
  STEP_ID=$1 STEP_PATH=$2 STEP_PLACE=$3 step_notifies=$4
  shift 4
  STEP_FUNCTION=$1 STEP_EVENTS=0 STEP_NOOP_EVENTS=0 STEP_FAILED='' STEP_CORRECTIVE='' SENSITIVE=' ' KNOWN=''
  containers_flush "$STEP_ID"
  if tainted "$STEP_ID"; then
    steps_skip
    return 0
  fi
  [ -z "$PROGRESS" ] || progress
  now
  # the first of those that were gathered has all the time that they took
  step_start=${GATHER_SINCE:-$T} GATHER_SINCE=''
  : >"$W/output"
  has_provider=''
  if ! "$@" && [ -z "$STEP_FAILED" ]; then
    output
    failed "${OUTPUT:-$1 failed}"
  fi
  settle "$STEP_ID"
  steps_account
  STEP_NOOP=''
}

# noop_step ID PATH PLACE NOTIFIES FUNCTION WORDS...: the same for a resource with noop => true
noop_step() {
  STEP_NOOP=1
  step "$@"
  STEP_NOOP=''
}

# loglevel LEVEL step ID...: the same for a resource whose changes are told at another level than notice
loglevel() {
  STEP_LEVEL=$1
  shift
  "$@"
  STEP_LEVEL=notice
}

# what became of the step: counts, notifications, and what may no longer run
steps_account() {
  if [ "$STEP_EVENTS" -gt "$STEP_NOOP_EVENTS" ]; then
    STEPS_CHANGED=$((STEPS_CHANGED + 1))
  elif [ "$STEP_NOOP_EVENTS" -gt 0 ]; then
    STEPS_NOOP=$((STEPS_NOOP + 1))
  fi
  [ -z "$STEP_CORRECTIVE" ] || STEPS_CORRECTIVE=$((STEPS_CORRECTIVE + 1))
  if [ "$STEP_EVENTS" -gt 0 ]; then
    [ "$STEP_NOOP_EVENTS" = 0 ] || { predict_step && STEPS_NOOP_IDS="$STEPS_NOOP_IDS$STEP_ID "; }
    [ "$STEP_NOOP_EVENTS" = 0 ] || eval "events_$STEP_ID=$STEP_NOOP_EVENTS"
    for step_target in $step_notifies; do steps_notify "$step_target"; done
  fi
  if [ -n "$STEP_FAILED" ]; then
    STEPS_FAILED=$((STEPS_FAILED + 1))
    STEPS_FAILED_IDS="$STEPS_FAILED_IDS$STEP_ID "
    steps_taint
  fi
  record_step "$step_start"
}

# steps_notify ID: the events of this step wait for ID
steps_notify() {
  eval "sn_count=\${pending_$1-0} sn_noop=\${pending_noop_$1-1}"
  [ "$STEP_EVENTS" = "$STEP_NOOP_EVENTS" ] || sn_noop=
  eval "pending_$1=\$((sn_count + STEP_EVENTS)) pending_noop_$1=\$sn_noop"
  case $PENDING in
    *" $1 "*) ;;
    *) PENDING="$PENDING$1 " ;;
  esac
  BUSY=1
}

# settle ID: nothing waits for ID any more
settle() {
  case $PENDING in
    *" $1 "*) PENDING="${PENDING%%" $1 "*} ${PENDING#*" $1 "}" ;;
  esac
}

# selected ID: does --tags, --skip-tags or --only leave it in?
selected() {
  case $SELECTED in
    all | *" $1 "*) ;;
    *) return 1 ;;
  esac
}

# After a failure: every later step that needs a failed one, directly or through containers. steps.tsv is in order of
# application, so one pass finds them all.
steps_taint() {
  awk -F '\t' -v failed="$STEPS_FAILED_IDS" '
    BEGIN { n = split(failed, f, " "); for (i = 1; i <= n; i++) bad[f[i]] = 1 }
    { ref[$1] = $2; why = ""; hit = 0; n = split($6, r, " ")
      for (i = 1; i <= n; i++) {
        if (r[i] in bad) { hit = 1; why = why "\t" ref[r[i]] }
        else if (r[i] in skip) hit = 1
      }
      if (hit && !($1 in bad)) { skip[$1] = 1; print $1 why } }' "$B/steps.tsv" >"$W/tainted"
  TAINTED=" $(cut -f 1 "$W/tainted" | tr '\n' ' ')"
  BUSY=1
}
tainted() {
  case $TAINTED in
    *" $1 "*) ;;
    *) return 1 ;;
  esac
}

# the step is skipped: name the failed resources it needs itself
steps_skip() {
  settle "$STEP_ID"
  STEPS_SKIPPED=$((STEPS_SKIPPED + 1))
  awk -F '\t' -v id="$STEP_ID" '$1 == id { for (i = 2; i <= NF; i++) print $i }' "$W/tainted" >"$W/reasons"
  while IFS= read -r sk_dependency; do
    notice "$STEP_PATH: Dependency $sk_dependency has failures: true"
  done <"$W/reasons"
  warning "$STEP_PATH: Skipping because of failed dependencies"
  record_skip
}
