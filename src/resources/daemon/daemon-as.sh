#!/bin/sh
# daemon-as USER GROUP GROUPS -- COMMAND...: becomes COMMAND as USER, with the user's own supplementary groups and GROUPS
# (by commas), in GROUP instead of the user's when that is given. Sets HOME, USER, LOGNAME and SHELL.
# Uses what the host has: setpriv, s6-applyuidgid, chpst, perl, su, setuidgid. Exits 111 when nothing can do it.
# needs:

daemon_as() {
  das_user=$1 das_group=$2 das_extra=$3
  shift 4
  das_line=$(daemon_as_entry passwd "$das_user")
  [ -n "$das_line" ] || daemon_as_fail "there is no user $das_user"
  das_rest=${das_line#*:*:}
  das_user=${das_line%%:*} das_uid=${das_rest%%:*}
  das_rest=${das_rest#*:}
  das_own=${das_rest%%:*}
  das_rest=${das_rest#*:*:}
  das_gid=$das_own
  [ -z "$das_group" ] || das_gid=$(daemon_as_gid "$das_group") || exit 111
  HOME=${das_rest%%:*} SHELL=${das_rest#*:} USER=$das_user LOGNAME=$das_user
  [ -n "$SHELL" ] || SHELL=/bin/sh
  export HOME SHELL USER LOGNAME
  daemon_as_groups || exit 111
  # nothing to change, or nobody who may
  if [ "$(id -u)" = "$das_uid" ] && { [ "$das_uid" != 0 ] || [ "$das_group$das_extra" = '' ]; }; then exec "$@"; fi
  daemon_as_become "$@"
}

daemon_as_fail() {
  printf 'daemon-as: %s\n' "$1" >&2
  exit 111
}

# daemon_as_entry DATABASE KEY: the line of a user or group, by name or number
daemon_as_entry() {
  if command -v getent >/dev/null && getent "$1" "$2"; then return 0; fi
  DAS_KEY=$2
  export DAS_KEY
  awk -F : '$1 == ENVIRON["DAS_KEY"] || $3 == ENVIRON["DAS_KEY"] { print; exit }' "/etc/$1"
  unset DAS_KEY
}
daemon_as_gid() {
  das_line=$(daemon_as_entry group "$1")
  [ -n "$das_line" ] || daemon_as_fail "there is no group $1"
  das_line=${das_line#*:*:}
  printf '%s\n' "${das_line%%:*}"
}

# sets das_list to the ids of all groups by commas, $das_gid first; das_plain when those are just the user's own
daemon_as_groups() {
  das_list=$das_gid das_plain=1
  [ -z "$das_group" ] || das_plain=''
  for das_id in $(id -G "$das_user"); do
    # the user's own group gives way to another one
    [ "$das_id" = "$das_own" ] || das_list=$das_list,$das_id
  done
  das_rest=$das_extra
  while [ -n "$das_rest" ]; do
    das_id=$(daemon_as_gid "${das_rest%%,*}") || return 1
    das_list=$das_list,$das_id das_plain=''
    case $das_rest in
      *,*) das_rest=${das_rest#*,} ;;
      *) das_rest='' ;;
    esac
  done
}

# daemon_as_find PROGRAM: sets das_program to the program's file: a busybox shell takes an applet of its own before the
# PATH's setpriv, which can do less
daemon_as_find() {
  das_search=$PATH:
  while [ -n "$das_search" ]; do
    das_program=${das_search%%:*}/$1 das_search=${das_search#*:}
    if [ -f "$das_program" ] && [ -x "$das_program" ]; then return 0; fi
  done
  return 1
}

daemon_as_become() {
  if daemon_as_find setpriv && "$das_program" --version 2>/dev/null | grep -q util-linux; then
    exec "$das_program" --reuid="$das_uid" --regid="$das_gid" --groups="$das_list" -- "$@"
  fi
  if daemon_as_find s6-applyuidgid; then
    exec "$das_program" -u "$das_uid" -g "$das_gid" -G "$das_list" -- "$@"
  fi
  # busybox's chpst knows one group only
  if daemon_as_find chpst && ! "$das_program" --help 2>&1 | grep -q BusyBox; then
    exec "$das_program" -u ":$das_uid:$(printf '%s' "$das_list" | tr , :)" "$@"
  fi
  if daemon_as_find perl; then
    # shellcheck disable=SC2016 # for perl
    exec "$das_program" -e 'my ($u, $l) = splice(@ARGV, 0, 2); my @g = split /,/, $l; $( = $g[0]; $) = "$g[0] @g";
      $< = $u; $> = $u; die "daemon-as: cannot become $u\n" if $< != $u || $> != $u; exec { $ARGV[0] } @ARGV; exit 111' \
      "$das_uid" "$das_list" "$@"
  fi
  [ -n "$das_plain" ] || daemon_as_fail 'this host has no setpriv, s6-applyuidgid, chpst or perl, which give groups'
  # shellcheck disable=SC2016 # for the inner shell
  case $(su --help 2>&1) in
    *BusyBox*) exec su -m -s /bin/sh -c 'exec "$@"' -- "$das_user" sh "$@" ;;
  esac
  ! daemon_as_find setuidgid || exec "$das_program" "$das_user" "$@"
  daemon_as_fail 'this host has no setpriv, s6-applyuidgid, chpst, perl or setuidgid'
}

case ${0##*/} in
  daemon-as | daemon-as.sh) daemon_as "$@" ;;
esac
