# diff: what a text file would become, under --show-diff.
# needs: environment messages counts

# show_diff OLD NEW: a unified diff, unless the resource's content is sensitive or not text
show_diff() {
  [ -n "$SHOW_DIFF" ] && [ -z "$MESSAGES_QUIET" ] || return 0
  case $SENSITIVE in
    *' content '*)
      notice "$STEP_PATH/content: [diff redacted]"
      return 0
      ;;
  esac
  if ! have diff; then
    notice "$STEP_PATH/content: no diff shown: this host has no diff program"
    return 0
  fi
  sd_old=$1
  [ -f "$sd_old" ] || sd_old=/dev/null
  if diff_binary "$sd_old" || diff_binary "$2"; then
    notice "$STEP_PATH/content: no diff shown: binary content"
    return 0
  fi
  notice "$STEP_PATH/content: "
  diff -u "$sd_old" "$2"
  return 0
}
# a NUL makes a file binary, as for diff itself
diff_binary() { [ "$(tr -d '\000' <"$1" | wc -c)" -ne "$(wc -c <"$1")" ]; }
