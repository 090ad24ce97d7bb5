# probe: proves as many steps clean as possible in one pass per kind, before the first turn.
# Only positive proof counts: a missing tool, an empty answer or a failed command leaves a step to its own probe.
# $PROBES lists the kinds of tables in $B/probe, $UNPROVEN the steps without a row; apply sets both.
# needs: environment
BUSY='' STALE='' NEXT=0 DIRTY='' NEVER=2000000000 PROBES='' UNPROVEN=''

# probe_idle TABLE: steps that have nothing to do unless they are refreshed
probe_idle() { return 0; }

# probe: sets $DIRTY to the ids not proven clean, ascending, and $NEXT to the first of them
probe() {
  STALE=''
  pr_all=1 pr_proven=''
  : >"$W/proven"
  # a kind that takes long is begun before the others
  for pr_kind in $PROBES; do
    if have "begin_$pr_kind"; then "begin_$pr_kind" "$B/probe/$pr_kind"; fi
  done
  for pr_kind in $PROBES; do
    if "probe_$pr_kind" "$B/probe/$pr_kind" >"$W/answer"; then
      pr_proven="$pr_proven $pr_kind"
    else
      pr_all=''
      cat "$W/answer" >>"$W/proven"
    fi
  done
  # what the tables say counts only in a bundle that is as it was compiled
  intact_wait
  if [ -n "$pr_all" ]; then
    DIRTY=$UNPROVEN
  else
    for pr_kind in $pr_proven; do probe_ids "$pr_kind"; done >>"$W/proven"
    DIRTY=$(probe_unproven) || DIRTY=$(cut -f 1 "$B/steps.tsv")
  fi
  DIRTY="$DIRTY $NEVER" NEXT=0
  probe_next
}

# probe_ids KIND: the id of every row; a table that goes to a program as it is has them beside it
probe_ids() { if [ -f "$B/probe/$1.ids" ]; then cat "$B/probe/$1.ids"; else cut -f 1 "$B/probe/$1"; fi; }

# ids with a row that was not proven, and those without rows; ascending
probe_unproven() {
  {
    for pu_kind in $PROBES; do probe_ids "$pu_kind"; done | awk -v proven="$W/proven" '
      BEGIN { while ((getline line < proven) > 0) ok[line]++ }
      { if (ok[$1]-- <= 0) bad[$1] = 1 }
      END { for (id in bad) print id }'
    for pu_id in $UNPROVEN; do printf '%s\n' "$pu_id"; done
  } | sort -n | tr '\n' ' '
}

# the next id of $DIRTY becomes $NEXT
probe_next() {
  # shellcheck disable=SC2086 # ids
  DIRTY=${DIRTY#"${DIRTY%%[0-9]*}"}
  NEXT=${DIRTY%%[!0-9]*}
  DIRTY=${DIRTY#"$NEXT"}
}

# stale: what happened has wide effects (a package, a command, a service), so what was proven counts no longer
stale() { noop || STALE=1 BUSY=1; }

# clean ID: true when the step was proven in sync, nothing waits for it and nothing it needs has failed
clean() {
  if [ -z "$BUSY" ] && [ "$1" -lt "$NEXT" ]; then return 0; fi
  probe_clean "$1"
}
probe_clean() {
  [ -z "$STALE" ] || probe
  case $PENDING$TAINTED in
    *" $1 "*) return 1 ;;
  esac
  while [ "$NEXT" -lt "$1" ]; do probe_next; done
  [ "$1" != "$NEXT" ]
}
