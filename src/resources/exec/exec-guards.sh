# exec-guards: creates, unless and onlyif of an exec.
# needs: environment messages resource exec-run

# execute_wanted "$@": 0 when every guard lets the command run, 1 when one does not, 2 when one could not be asked.
# Guards run in noop too: they are part of finding out what is.
execute_wanted() {
  ex_verdict=1
  each creates execute_missing "$@" &&
    each unless execute_unless "$@" && each secret_unless execute_secret_unless "$@" &&
    each onlyif execute_onlyif "$@" && each secret_onlyif execute_secret_onlyif "$@" && return 0
  return "$ex_verdict"
}
execute_missing() { [ ! -e "$R$1" ]; }
execute_unless() { execute_check "$1" && [ "$ex_status" != 0 ]; }
execute_onlyif() { execute_check "$1" && [ "$ex_status" = 0 ]; }
execute_secret_unless() { execute_secret "$1" && execute_unless "$ex_secret"; }
execute_secret_onlyif() { execute_secret "$1" && execute_onlyif "$ex_secret"; }

# execute_check TEXT: runs a guard. Returns 1 when its answer does not count.
execute_check() {
  if execute_run "$1"; then return 0; fi
  output
  # in noop an earlier resource may only be about to bring the program: the guard fails as if it were not there
  if noop && [ -z "$ex_late" ]; then
    ex_status=127
    return 0
  fi
  if [ -n "$ex_late" ]; then
    if [ -n "$has_secret_command" ]; then err "$STEP_PATH: Check exceeded timeout"; else err "$STEP_PATH: Check \"$1\" exceeded timeout"; fi
  else
    ex_verdict=2
    failed "Could not evaluate: $OUTPUT"
  fi
  return 1
}
