# containers: in noop, classes and defined types say how many events they would have seen, as Puppet does.
# needs: environment messages
CONTAINERS_AT=0 CONTAINERS_ROW=0

# containers_flush ID: those whose last step comes before ID. A row of containers.tsv: last step, id, reference,
# ids of what it contains.
containers_flush() {
  [ "$STEPS_NOOP" -gt 0 ] || return 0
  cf_row=0
  while IFS=$TAB read -r cf_last cf_id cf_ref cf_children; do
    cf_row=$((cf_row + 1))
    [ "$cf_row" -gt "$CONTAINERS_ROW" ] || continue
    [ "$cf_last" -lt "$1" ] || break
    CONTAINERS_ROW=$cf_row cf_sum=0
    for cf_child in $cf_children; do eval "cf_sum=\$((cf_sum + \${events_$cf_child-0}))"; done
    [ "$cf_sum" -gt 0 ] || continue
    eval "events_$cf_id=1"
    cf_text="$cf_sum events"
    [ "$cf_sum" != 1 ] || cf_text='1 event'
    notice "$cf_ref: Would have triggered 'refresh' from $cf_text"
  done <"$B/containers.tsv"
}
