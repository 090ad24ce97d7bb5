# exec-probe: proves execs that have nothing to do because of a guard that only looks at files (pure-guards.ts).
# Rows: ID, then the guards in their order up to the first that is more than that: creates/PATH, unless -f/PATH,
# onlyif ! -d/PATH; program/PATH is what such a test is spelled with.
# proves: exec_guard
# needs: environment

probe_exec_guard() {
  px_all=0
  while IFS= read -r px_row; do
    px_rest=${px_row#*"$TAB"}$TAB
    if exec_unneeded; then printf '%s\n' "${px_row%%"$TAB"*}"; else px_all=1; fi
  done <"$1"
  return "$px_all"
}
# one guard that says no is enough. Below a root prefix tests run inside it, where links lead elsewhere.
exec_unneeded() {
  while [ -n "$px_rest" ]; do
    px_path=${px_rest%%"$TAB"*} px_rest=${px_rest#*"$TAB"}
    px_guard=${px_path%%/*} px_path=/${px_path#*/}
    case $px_guard in
      creates) [ ! -e "$R$px_path" ] || return 0 ;;
      program) [ -x "$px_path" ] || return 1 ;;
      *)
        [ -z "$R" ] || return 1
        exec_test "${px_guard##* }"
        px_true=$?
        case $px_guard-$px_true in
          'unless -'?-0 | 'unless ! -'?-1 | 'onlyif -'?-1 | 'onlyif ! -'?-0) return 0 ;;
        esac
        ;;
    esac
  done
  return 1
}
exec_test() {
  case $1 in
    -e) [ -e "$px_path" ] ;;
    -f) [ -f "$px_path" ] ;;
    -d) [ -d "$px_path" ] ;;
    -h | -L) [ -L "$px_path" ] ;;
    -s) [ -s "$px_path" ] ;;
    -x) [ -x "$px_path" ] ;;
    *) return 2 ;;
  esac
}
