# place: the way to a path, with $R, whose directories may belong to users. Whoever owns a directory can exchange what
# is in it for a link at any moment, so nothing is followed that somebody but root (or ourselves) could have put there.
# needs: environment stat
ME='' WORKSHOP='' PLACE='' PLACE_PINNED='' PLACE_OF='' PLACE_REASON=''

# place PATH: sets $PLACE to the directory that holds PATH, free of links; $PLACE_PINNED is 1 when users can change
# something on the way. Links that root put in root's directories are followed, below $R. Returns 1 with $PLACE_REASON.
place() {
  pl_dir=${1%/*}
  [ "$pl_dir" != "$PLACE_OF" ] || [ -z "$PLACE" ] || return 0
  [ -n "$ME" ] || ME=$(id -u)
  PLACE_OF=$pl_dir PLACE_REASON='' pl_links=0
  pl_dir=${pl_dir#"$R"}
  while ! place_walk; do
    [ -z "$PLACE_REASON" ] && [ "$pl_links" -lt 40 ] && continue
    PLACE='' PLACE_OF=-
    : "${PLACE_REASON:=Too many levels of symbolic links: $1}"
    return 1
  done
}
# what changes directories makes the last answer old
place_forget() { PLACE='' PLACE_OF=-; }

# place_walk: one way through $pl_dir; returns 1 after a link, with the new way in $pl_dir, or with $PLACE_REASON
place_walk() {
  PLACE_PINNED='' pl_at=$R pl_rest=$pl_dir
  # all that is above, looked at in one go
  set -- "${R:-/}"
  while [ -n "$pl_rest" ]; do
    pl_rest=${pl_rest#/}
    pl_name=${pl_rest%%/*} pl_rest=${pl_rest#"${pl_rest%%/*}"}
    case $pl_name in
      '' | .) continue ;;
      ..) pl_at=${pl_at%/*} ;;
      *) pl_at=$pl_at/$pl_name ;;
    esac
    case $pl_at in
      "$R"/* | "$R") set -- "$@" "${pl_at:-/}" ;;
      *) pl_at=$R ;;
    esac
  done
  place_stats "$@" >"$W/place"
  while IFS=' ' read -r pl_type pl_mode pl_uid pl_gid; do
    case $pl_type in
      a???)
        place_link "$1"
        return 1
        ;;
      4???) place_trust ;;
      *)
        PLACE_REASON="Not a directory - ${1#"$R"}"
        return 1
        ;;
    esac
    pl_last=$1
    shift
  done <"$W/place"
  if [ $# -gt 0 ]; then
    PLACE_REASON="No such file or directory - ${1#"$R"}"
    return 1
  fi
  PLACE=$pl_last
}

# place_stats PATH...: "hexadecimal-type-and-mode mode uid gid" of each, up to the first that is not there
place_stats() {
  if stat_told; then
    stat -c '%f %a %u %g' -- "$@" 2>/dev/null
  else
    place_looks "$@"
  fi
}
# in a subshell: what is known of the path itself stays
place_looks() (
  for ps_path do
    stat_of "$ps_path"
    case $ST_TYPE in
      absent) return 0 ;;
      link) ps_kind=a000 ;;
      directory) ps_kind=4000 ;;
      *) ps_kind=8000 ;;
    esac
    printf '%s %s %s %s\n' "$ps_kind" "$ST_MODE" "$ST_UID" "$ST_GID"
  done
)

# can users exchange what is in this directory? A sticky bit does not keep them from planting names.
place_trust() {
  case $pl_uid in
    0 | "$ME") ;;
    *) PLACE_PINNED=1 ;;
  esac
  case $pl_mode-$pl_gid in
    *[2367]-* | *[2367]?-[!0]*) PLACE_PINNED=1 ;;
  esac
}

# place_link LINK: the way goes on where LINK points to
place_link() {
  pl_link=$1
  if [ -n "$PLACE_PINNED" ] || { [ "$pl_uid" != 0 ] && [ "$pl_uid" != "$ME" ]; }; then
    PLACE_REASON="${pl_link#"$R"} is a link that a user can exchange: not followed"
    return 1
  fi
  pl_target=$(readlink "$pl_link" && printf x) || PLACE_REASON="cannot read the link ${pl_link#"$R"}"
  pl_target=${pl_target%"${NL}x"} pl_after=${pl_at#"$pl_link"} pl_links=$((pl_links + 1))
  case $pl_target in
    /*) pl_dir=$pl_target$pl_after ;;
    *) pl_dir=${pl_link%/*}/$pl_target$pl_after pl_dir=${pl_dir#"$R"} ;;
  esac
}

# placed PATH COMMAND...: runs COMMAND with $AT as a sure way to PATH. In a directory of users the way begins at the
# directory itself, which stays the same whatever happens to its name; COMMAND runs in a subshell then.
placed() {
  pd_path=$1
  shift
  if ! place "$pd_path"; then
    printf '%s\n' "$PLACE_REASON" >"$W/output"
    return 1
  fi
  AT=${PLACE%/}/${pd_path##*/}
  if [ -z "$PLACE_PINNED" ]; then
    "$@"
    return $?
  fi
  (
    place_enter "$PLACE" && AT=./${pd_path##*/} && "$@" && exit 0
    # whatever the directory is called by now, we are still in it
    [ -z "$WORKSHOP" ] || workshop_leave
    exit 1
  )
}
place_enter() {
  CDPATH='' cd -P -- "$1" 2>"$W/output" || return 1
  [ "$(pwd -P && printf x)" = "$1${NL}x" ] && return 0
  printf '%s\n' "${1#"$R"} was exchanged while it was used" >"$W/output"
  return 1
}
