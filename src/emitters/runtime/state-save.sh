# state-save: keeps what every resource is now, for the next run (see state).
# needs: environment counts
DESIRED=''

# state_same: is $STATE/state what this bundle wishes? Its first line has the sum of the rest; $DESIRED is that of the
# bundle's, which apply sets.
state_same() {
  ss_first=''
  [ ! -r "$R$STATE/state" ] || IFS= read -r ss_first <"$R$STATE/state"
  [ -n "$ss_first" ] && [ "$ss_first" = "$DESIRED" ]
}

# state_save: at the end; what failed, was skipped or not selected stays as it was
state_save() {
  [ -r "$B/desired.tsv" ] || return 0
  if [ "$SELECTED$STEPS_FAILED_IDS$TAINTED$STEPS_NOOP_IDS" = 'all   ' ]; then
    state_same || cat "$B/desired.tsv" >"$R$STATE/state.new"
  else
    [ -f "$R$STATE/state" ] || : >"$R$STATE/state"
    awk -v state="$R$STATE/state" -v selected="$SELECTED" -v undone="$STEPS_FAILED_IDS$TAINTED$STEPS_NOOP_IDS" '
      BEGIN { n = split(undone, f, " "); for (i = 1; i <= n; i++) skip[f[i]] = 1
        all = selected == "all"; n = split(selected, f, " "); for (i = 1; i <= n; i++) some[f[i]] = 1
        while ((getline line < state) > 0) { at = index(line, "\t"); old[substr(line, 1, at - 1)] = line } }
      NR == 1 { print "# mixed"; next }
      (all || NR - 1 in some) && !(NR - 1 in skip) { print; next }
      { ref = substr($0, 1, index($0, "\t") - 1); if (ref in old) print old[ref] }' "$B/desired.tsv" >"$R$STATE/state.new"
  fi
  [ ! -f "$R$STATE/state.new" ] || mv -f "$R$STATE/state.new" "$R$STATE/state"
}
