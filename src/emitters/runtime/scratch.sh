# scratch: $W, a private directory for what a run writes beside its changes. Nothing in it is executed.
# needs: environment messages stat
W=''

# scratch_choose: sets $W to a name below the first directory where nobody can exchange it
scratch_choose() {
  for sc_base in "${TMPDIR-}" /tmp /var/tmp /run "$R$STATE"; do
    case $sc_base in
      /*) ;;
      *) continue ;;
    esac
    if [ ! -d "$sc_base" ] || [ ! -w "$sc_base" ]; then continue; fi
    stat_of "$sc_base/."
    case $ST_UID-$ST_MODE in
      # what is not sticky and open to others is not private; sticky bits: 1, 3, 5, 7
      *-[1357]??? | *-??[0145][0145]) ;;
      *) continue ;;
    esac
    sc_turn=1
    while [ -e "$sc_base/stringless.$$.$sc_turn" ] || [ -L "$sc_base/stringless.$$.$sc_turn" ]; do
      sc_turn=$((sc_turn + 1))
    done
    SCRATCH=$sc_base/stringless.$$.$sc_turn
    return 0
  done
  SCRATCH=''
}
# scratch_make: mkdir neither follows a link nor takes what somebody else has made
scratch_make() {
  if [ -n "$SCRATCH" ] && mkdir -m 700 "$SCRATCH" 2>/dev/null; then
    W=$SCRATCH
    if { printf 'x' >"$W/output"; } 2>/dev/null; then return 0; fi
  fi
  err 'cannot make a scratch directory in TMPDIR, /tmp, /var/tmp or /run; nothing was changed'
  exit 1
}
