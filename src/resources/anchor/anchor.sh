# anchor: nothing to be done; a notification passes through it.
# needs: resource

anchor() {
  if refreshing; then triggered :; fi
}
