# anchor: nothing to be done; a notification passes through it.
# needs: resource

Anchor() {
  if refreshing; then triggered :; fi
}
