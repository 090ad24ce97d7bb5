# resource: what the shell function of a type may use (see ARCHITECTURE.md).
# $STEP_ID $STEP_PATH $STEP_PLACE describe the resource whose turn it is.
# needs: environment messages report state predict history refresh

# attributes 'a b c' "$@": sets a_a, a_b, a_c from words name=value; has_a is 1 where a was given.
# A repeated name is joined by newlines (see each for values that hold newlines themselves).
# The word sensitive=NAME names a property whose values are not printed.
attributes() {
  at_names=$1 BARE=' '
  shift
  at_known=' sensitive '
  for at_name in $at_names; do
    eval "a_$at_name= has_$at_name="
    at_known="$at_known$at_name "
  done
  for at_word do
    at_name=${at_word%%=*}
    case $at_known in
      *" $at_name "*) ;;
      *) continue ;;
    esac
    at_value=${at_word#*=}
    if [ "$at_name" = sensitive ]; then
      SENSITIVE="$SENSITIVE$at_value "
      continue
    fi
    # only the name, checked above, is evaluated; the value stays a variable
    eval "if [ -n \"\$has_$at_name\" ]; then a_$at_name=\$a_$at_name\$NL\$at_value; else a_$at_name=\$at_value has_$at_name=1; fi"
  done
}

# each NAME FUNCTION "$@": calls FUNCTION VALUE for every word NAME=VALUE; stops at the first failure.
each() {
  ea_name=$1 ea_function=$2
  shift 2
  for ea_word do
    case $ea_word in
      "$ea_name="*) "$ea_function" "${ea_word#*=}" || return 1 ;;
    esac
  done
}

# noop: true when the current resource must not be changed
noop() { [ -n "$NOOP$STEP_NOOP" ]; }

# run COMMAND...: a program with standard input closed; its output is kept for the failure message.
run() { "$@" </dev/null >"$W/output" 2>&1; }

# output: sets $OUTPUT to what the last run printed, without trailing newlines
output() {
  OUTPUT=
  [ ! -s "$W/output" ] || OUTPUT=$(cat "$W/output")
}

# failed MESSAGE: the resource failed. Returns 1, so that it can end a function.
failed() {
  STEP_FAILED=1
  err "$STEP_PATH: $1"
  record_event '' '' '' failure "$1"
  return 1
}

# shown PROPERTY VALUE: sets $SHOWN to VALUE as Puppet prints it: in quotes, but lists as they are, and so the
# properties that a type names in $BARE (between spaces) after attributes: numbers, and what it has quoted itself
shown() {
  case $BARE in
    *" $1 "*)
      SHOWN=$2
      return 0
      ;;
  esac
  case $2 in
    '['* | '{'[!shm]*) SHOWN=$2 ;;
    *) SHOWN="'$2'" ;;
  esac
  # an owner without a name is a number
  case $1-$2 in
    owner-[0-9]* | group-[0-9]*) SHOWN=$2 ;;
  esac
}

# sync PROPERTY IS SHOULD MESSAGE COMMAND...: one property that is out of step.
# An empty MESSAGE says "PROPERTY changed IS to SHOULD". Returns 0 when done or noop, 1 when COMMAND failed.
sync() {
  sy_property=$1 sy_is=$2 sy_should=$3 sy_message=$4
  shift 4
  case $SENSITIVE in
    *" $sy_property "*)
      sy_is='[redacted]' sy_should='[redacted]'
      sy_message="changed [redacted] to [redacted]"
      ;;
  esac
  corrective "$sy_property" "$sy_is"
  sy_mark=''
  [ -z "$CORRECTIVE" ] || STEP_CORRECTIVE=1 sy_mark=' (corrective)'
  shown "$sy_property" "$sy_is"
  sy_from=$SHOWN
  shown "$sy_property" "$sy_should"
  sy_to=$SHOWN
  if noop; then
    STEP_EVENTS=$((STEP_EVENTS + 1)) STEP_NOOP_EVENTS=$((STEP_NOOP_EVENTS + 1))
    sy_kind=noop
    if predicted; then sy_kind='noop, predicted'; fi
    predict "$sy_property"
    sy_message="current_value $sy_from, should be $sy_to ($sy_kind)$sy_mark"
    "$STEP_LEVEL" "$STEP_PATH/$sy_property: $sy_message"
    record_event "$sy_property" "$sy_is" "$sy_should" noop "$sy_message"
    return 0
  fi
  : >"$W/output"
  if "$@"; then
    STEP_EVENTS=$((STEP_EVENTS + 1))
    sy_message=${sy_message:-$sy_property changed $sy_from to $sy_to}
    history_covers || history_note "$STEP_PATH/$sy_property: $sy_message"
    "$STEP_LEVEL" "$STEP_PATH/$sy_property: $sy_message$sy_mark"
    record_event "$sy_property" "$sy_is" "$sy_should" success "$sy_message$sy_mark"
    return 0
  fi
  output
  STEP_FAILED=1
  sy_message="change from $sy_from to $sy_to failed: ${OUTPUT:-no reason is known; is the disk full?}$sy_mark"
  err "$STEP_PATH/$sy_property: $sy_message"
  record_event "$sy_property" "$sy_is" "$sy_should" failure "$sy_message"
  return 1
}
