# scratch: $W, a private directory for what a run writes beside its changes. Nothing in it is executed.
# needs: environment messages
W='' SCRATCH='' SCRATCH_TIME=''

# scratch_choose: sets $SCRATCH to a name below the first directory where nobody can exchange it
scratch_choose() {
  for sc_base in "${TMPDIR-}" /tmp /var/tmp /run "$R$STATE"; do
    case $sc_base in
      *"$NL"*) continue ;;
      /*) ;;
      *) continue ;;
    esac
    if [ ! -d "$sc_base" ] || [ ! -w "$sc_base" ]; then continue; fi
    scratch_private "$sc_base" || continue
    sc_turn=1
    while [ -e "$sc_base/stringless.$$.$sc_turn" ] || [ -L "$sc_base/stringless.$$.$sc_turn" ]; do
      sc_turn=$((sc_turn + 1))
    done
    SCRATCH=$sc_base/stringless.$$.$sc_turn
    return 0
  done
}

# scratch_private DIRECTORY: can only its owner, or with a sticky bit nobody else, exchange what is in it? One stat
# tells that, what time it is (an entry of /proc is as old as the first look at it), and whether there is a stat that
# can be told what to print: $STAT_FORMAT.
scratch_private() {
  if sp_lines=$(stat -c '%a %Y' -- "$1/." "/proc/$$/." 2>/dev/null); then
    STAT_FORMAT=1 SCRATCH_TIME=${sp_lines##* } sp_mode=00${sp_lines%% *}
    # no time of this century: it was no file of the kernel
    [ "${#SCRATCH_TIME}" -ge 10 ] || SCRATCH_TIME=''
    case $sp_mode in
      *[1357]??? | *[0145][0145]) return 0 ;;
    esac
    return 1
  fi
  STAT_FORMAT=''
  case $(ls -ldn -- "$1/.") in
    ?????????[tT]* | d????-??-*) return 0 ;;
  esac
  return 1
}

# scratch_make: mkdir neither follows a link nor takes what somebody else has made
scratch_make() {
  if [ -n "$SCRATCH" ] && mkdir -m 700 "$SCRATCH" 2>/dev/null; then
    W=$SCRATCH
    if { printf 'x' >"$W/output"; } 2>/dev/null; then return 0; fi
  fi
  err 'cannot make a scratch directory in TMPDIR, /tmp, /var/tmp or /run; nothing was changed (let TMPDIR name a directory of root with room)'
  exit 1
}
