# predict: in noop, what a step would do may rest on what an earlier one would have made or run. Such a line ends with
# "(noop, predicted)" in place of "(noop)".
# needs: environment
PREDICT_ANY='' PREDICT_OPEN='' PREDICT_LAST=0

# predicted: does the current step need one that would make, remove or run something, directly or through others?
predicted() {
  [ -n "$PREDICT_ANY" ] || return 1
  if [ -z "$PREDICT_OPEN" ]; then
    [ -r "$B/steps.tsv" ] || return 1
    exec 8<"$B/steps.tsv"
    PREDICT_OPEN=1
  fi
  # steps.tsv is in order of application, with the ends of containers in their places: each line is read once
  while [ "$PREDICT_LAST" != "$STEP_ID" ] && IFS= read -r pd_line <&8; do
    PREDICT_LAST=${pd_line%%"$TAB"*}
    for pd_need in ${pd_line##*"$TAB"}; do
      eval "pd_rests=\${rests_$pd_need-}"
      [ -z "$pd_rests" ] || {
        eval "rests_$PREDICT_LAST=1"
        break
      }
    done
  done
  eval "[ -n \"\${rests_$STEP_ID-}\" ]"
}

# predict PROPERTY: this event of the current step is of the kind that others rest on. A file's content, owner or mode
# is not: only whether it is there.
predict() {
  case $STEP_FUNCTION-$1 in
    File-content | File-owner | File-group | File-mode | File-target | Notify-*) ;;
    *) PREDICT_MADE=1 ;;
  esac
}

# predict_step: the step is over
predict_step() {
  [ -n "$PREDICT_MADE" ] || return 0
  PREDICT_ANY=1 PREDICT_MADE=''
  eval "rests_$STEP_ID=1"
}
PREDICT_MADE=''
