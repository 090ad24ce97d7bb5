# probe: proves as many steps clean as possible in one pass per kind, before the first turn.
# Only positive proof counts: a missing tool, an empty answer or a failed command leaves a step to its own probe.
# $PROBES lists the kinds of tables in $B/probe, $UNPROVEN the steps without a row; apply sets both. How a file proves
# the rows of a KIND, which it names in a line "proves:" at its head:
#   probe_KIND TABLE   a function of the shell: true when every row is proven; otherwise it prints the ids of those that are
#   KIND_row()         a function of awk in $PROBE_AWK, for the kinds in $PROBE_KINDS: true when the row in $2, $3... is
#                      proven. All these tables go through one awk, which knows root, scratch and bundle.
#   begin_KIND TABLE   before both: begins what takes long beside the others, with its process in $PROBE_WAITS, as
#                      PROCESS:FILE where the file in $W tells nothing when the process fails
# proves: idle
# needs: environment messages counts
BUSY='' STALE='' NEXT=0 DIRTY='' NEVER=2000000000 PROBES='' UNPROVEN=''
PROBE_KINDS=' ' PROBE_WAITS='' PROBE_BEGUN=''
# shellcheck disable=SC2016 # for awk
PROBE_AWK='
  BEGIN { root = ENVIRON["PROBE_ROOT"]; scratch = ENVIRON["PROBE_SCRATCH"]; bundle = ENVIRON["PROBE_BUNDLE"] }
  function proven(yes) { if (yes) print $1; else dirty = 1 }
  END { exit dirty || NR == 0 }'

# probe_idle TABLE: steps that have nothing to do unless they are refreshed
probe_idle() { return 0; }

# probe: sets $DIRTY to the ids not proven clean, ascending, and $NEXT to the first of them
probe() {
  STALE='' pr_all=1 pr_proven='' pr_together='' PROBE_WAITS='' PROBE_BEGUN=''
  : >"$W/proven"
  for pr_kind in $PROBES; do
    if have "begin_$pr_kind"; then "begin_$pr_kind" "$B/probe/$pr_kind"; fi
  done
  for pr_kind in $PROBES; do
    case $PROBE_KINDS in
      *" $pr_kind "*) pr_together="$pr_together $pr_kind" ;;
      *) probe_take "$pr_kind" "probe_$pr_kind" "$B/probe/$pr_kind" ;;
    esac
  done
  for pr_process in $PROBE_WAITS; do
    probe_wait "${pr_process%%:*}" || case $pr_process in *:*) : >"$W/${pr_process#*:}" ;; esac
  done
  [ -z "$pr_together" ] || probe_take "$pr_together" probe_together "$pr_together"
  # what the tables say counts only in a bundle that is as it was compiled
  [ -n "$LARGE" ] || intact_wait
  if [ -n "$pr_all" ]; then
    DIRTY=$UNPROVEN
  else
    for pr_kind in $pr_proven; do probe_ids "$pr_kind"; done >>"$W/proven"
    DIRTY=$(probe_unproven) || DIRTY=$(awk -F '\t' '$3 != "" { print $1 }' "$B/steps.tsv") || {
      err 'cannot find out what is to be looked at'
      exit 1
    }
  fi
  DIRTY="$DIRTY $NEVER" NEXT=0
  probe_next
}

# probe_take KINDS COMMAND...: all rows of these kinds are proven, or those that COMMAND prints
probe_take() {
  pt_kinds=$1
  shift
  if "$@" >"$W/answer"; then
    pr_proven="$pr_proven $pt_kinds"
  else
    pr_all=''
    cat "$W/answer" >>"$W/proven"
  fi
}

# probe_together KINDS: one awk for the tables of all these kinds
probe_together() {
  pt_text=$PROBE_AWK pt_kinds=$1
  set --
  for pt_kind in $pt_kinds; do
    set -- "$@" "kind=$pt_kind" "$B/probe/$pt_kind"
    pt_text="$pt_text$NL  kind == \"$pt_kind\" { proven(${pt_kind}_row()) }"
  done
  PROBE_ROOT=$R PROBE_SCRATCH=$W PROBE_BUNDLE=$B awk -F '\t' "$pt_text" "$@"
}

# probe_wait PROCESS: a signal ends the waiting, not what is waited for
probe_wait() {
  while :; do
    wait "$1"
    pw_status=$?
    [ "$pw_status" -gt 128 ] && kill -0 "$1" 2>/dev/null || return "$pw_status"
  done
}

# probe_once NAME: true the first time that this probe begins what several kinds share
probe_once() {
  case " $PROBE_BEGUN " in
    *" $1 "*) return 1 ;;
  esac
  PROBE_BEGUN="$PROBE_BEGUN $1"
}

# probe_ids KIND: the id of every row; a table that goes to a program as it is has them beside it
probe_ids() { if [ -f "$B/probe/$1.ids" ]; then cat "$B/probe/$1.ids"; else cut -f 1 "$B/probe/$1"; fi; }

# ids with a row that was not proven, and those without rows; ascending. One program, whose failure is seen: what a
# pipeline lost would count as clean.
probe_unproven() {
  set --
  for pu_kind in $PROBES; do
    pu_table=$B/probe/$pu_kind
    [ ! -f "$pu_table.ids" ] || pu_table=$pu_table.ids
    set -- "$@" "$pu_table"
  done
  PROBE_UNPROVEN=$UNPROVEN awk -v proven="$W/proven" '
    BEGIN {
      while ((getline line < proven) > 0) ok[line]++
      n = split(ENVIRON["PROBE_UNPROVEN"], ids, " ")
      for (i = 1; i <= n; i++) { bad[ids[i]] = 1; if (ids[i] + 0 > last) last = ids[i] + 0 }
    }
    $1 + 0 > last { last = $1 + 0 }
    { if (ok[$1]-- <= 0) bad[$1] = 1 }
    END { for (id = 1; id <= last; id++) if (id in bad) printf "%d ", id }' "$@"
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
  case $PENDING$TAINTED$DUE in
    *" $1 "*) return 1 ;;
  esac
  while [ "$NEXT" -lt "$1" ]; do probe_next; done
  [ "$1" != "$NEXT" ] || return 1
  [ -n "$GATHERED" ] || return 0
  # turns that have not come yet may fail, or notify this step
  "$LET_WAITING_GO"
  case $PENDING$TAINTED in
    *" $1 "*) return 1 ;;
  esac
}
