# scratch-stale: scratch directories of runs that were killed, in noop above all: no lock names those.
# needs: environment

# scratch_stale BASE: ours is what has our name, owner and mode: nobody else can make that, nor move one here. An hour
# without a change, since a number without a process may be alive in another container.
scratch_stale() {
  ss_base=$1
  set --
  for ss_old in "$ss_base"/stringless.[0-9]*.[0-9]*; do
    ss_pid=${ss_old#"$ss_base"/stringless.}
    ss_pid=${ss_pid%%.*}
    case $ss_pid in
      "$$" | *[!0-9]*) continue ;;
    esac
    if [ -L "$ss_old" ] || [ ! -d "$ss_old" ] || kill -0 "$ss_pid" 2>/dev/null; then continue; fi
    set -- "$@" "$ss_old"
  done
  [ $# -gt 0 ] || return 0
  ss_me=$(id -u)
  # whoever owns the base could exchange what is in it
  [ -n "$(find "$ss_base/." -prune \( -user 0 -o -user "$ss_me" \))" ] || return 0
  find "$@" -prune -type d -user "$ss_me" -perm 0700 -mmin +60 -exec rm -rf '{}' + 2>/dev/null
}
