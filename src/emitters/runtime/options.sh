# options: the command line of apply.
# needs: environment messages counts
DETAILED='' TAGS='' SKIP_TAGS='' ONLY='' FORCE_HOST='' FORCE_SERIAL='' FLAG='' FLAG_REASON=''

options_usage() {
  cat <<'END'
usage: sh apply [OPTION...]

  --noop                 show what would change, change nothing
  --show-diff            show differences of text files
  --tags A,B             only resources with one of these tags
  --skip-tags A,B        not the resources with one of these tags
  --only REF             only this resource, or what this class contains; may be repeated
  --root DIR             apply to the system below DIR
  --report FILE          write a report (Puppet's report format, JSON)
  --undo                 take the last run back that changed something (with --noop: show what that means)
  --disable REASON       refuse all runs from now on
  --enable               allow runs again
  --detailed-exitcodes   exit 2 when something changed, 4 when something failed, 6 for both
  --force-host           apply to a host of another name, or whose facts differ
  --force-serial         apply although a newer bundle was applied before
  --quiet, --verbose     fewer or more messages
  --help                 this text

exit status: 0 as described; 1 refused, nothing was changed; 4 some resources failed
END
}

# options "$@": sets the variables above and NOOP, R, REPORT, SHOW_DIFF; exits on a mistake
options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --*=*)
        # --name=value is --name value
        op_word=$1
        shift
        set -- "${op_word%%=*}" "${op_word#*=}" "$@"
        ;;
    esac
    case $1 in
      --noop) NOOP=1 ;;
      --show-diff | --show_diff) SHOW_DIFF=1 ;;
      --detailed-exitcodes) DETAILED=1 ;;
      --force-host) FORCE_HOST=1 ;;
      --force-serial) FORCE_SERIAL=1 ;;
      --quiet) MESSAGES_QUIET=1 ;;
      --verbose) MESSAGES_VERBOSE=1 ;;
      --help)
        options_usage
        exit 0
        ;;
      --undo) UNDO=1 ;;
      --enable) FLAG=enable ;;
      --tags | --skip-tags | --only | --root | --report | --disable)
        [ $# -ge 2 ] || options_refuse "$1 needs a value"
        options_value "$1" "$2"
        shift
        ;;
      --rehearse | --transaction) options_refuse "$1 is not in this version" ;;
      *) options_refuse "unknown option $1 (see --help)" ;;
    esac
    shift
  done
}
options_value() {
  case $1 in
    --tags) TAGS="$TAGS,$2" ;;
    --skip-tags) SKIP_TAGS="$SKIP_TAGS,$2" ;;
    --only) ONLY="$ONLY$2$NL" ;;
    --report) REPORT=$2 ;;
    --disable)
      [ -n "$2" ] || options_refuse '--disable needs a reason'
      FLAG=disable FLAG_REASON=$2
      ;;
    --root)
      R=$(CDPATH='' cd -- "$2" 2>/dev/null && pwd -P) || options_refuse "--root: no such directory $2"
      [ "$R" != / ] || R=''
      ;;
  esac
}
options_refuse() {
  err "$1"
  exit 1
}
