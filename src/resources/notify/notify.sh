# notify: prints a message, every time.
# Words: message, shown (the message as it stands in a change, where that is more than quotes around it), withpath.
# needs: messages resource

Notify() {
  attributes 'message shown withpath' "$@"
  [ -n "$has_shown" ] || a_shown="'$a_message'"
  BARE=' message '
  sync message "'absent'" "$a_shown" "defined 'message' as $a_shown" notify_print
}
notify_print() {
  if [ -n "$a_withpath" ]; then "$STEP_LEVEL" "$STEP_PATH/message: $a_message"; else "$STEP_LEVEL" "$a_message"; fi
}
