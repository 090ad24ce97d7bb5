# accounts: finds users and groups, and runs the programs of this host that change them: those of the shadow suite, or
# those of busybox, which know less, so that fields are edited in the files themselves.
# needs: environment resource replace

# account_find FILE NAME: sets $ACCOUNT to the line of NAME in passwd, group or shadow. The files first; what they do
# not know the host may know from elsewhere, unless $a_forcelocal.
account_find() {
  ACCOUNT=''
  [ -f "$R/etc/$1" ] && while IFS= read -r af_line || [ -n "$af_line" ]; do
    case $af_line in
      "$2:"*)
        ACCOUNT=$af_line
        return 0
        ;;
    esac
  done <"$R/etc/$1"
  if [ -n "$R" ] || [ "$a_forcelocal" = true ] || ! have getent; then return 1; fi
  ACCOUNT=$(getent "$1" "$2" 2>/dev/null) && [ -n "$ACCOUNT" ]
}

# account_field NUMBER: sets $FIELD to that field, counted from 1, of $ACCOUNT
account_field() {
  FIELD=$ACCOUNT: ac_skip=$1
  while [ "$ac_skip" -gt 1 ]; do FIELD=${FIELD#*:} ac_skip=$((ac_skip - 1)); done
  FIELD=${FIELD%%:*}
}

# account_gid GROUP: sets $GID to the number of a group given by name or number. Returns 1 when there is no such group.
account_gid() {
  GID=$1
  case $1 in
    '' | *[!0-9]*) ;;
    *) return 0 ;;
  esac
  ag_kept=$ACCOUNT
  if account_find group "$1"; then ag_found=0; else ag_found=1; fi
  account_field 3
  GID=$FIELD ACCOUNT=$ag_kept
  return "$ag_found"
}

# account_group_of NUMBER: prints the name of the group with that number
account_group_of() { awk -F : -v gid="$1" '$3 == gid { print $1; exit }' "$R/etc/group"; }

# account_groups NAME: sets $GROUPS_OF to the groups that list NAME as a member, sorted, with commas between them
account_groups() {
  if [ -z "$R" ] && [ "$a_forcelocal" != true ] && have getent; then getent group; else cat "$R/etc/group"; fi |
    NAME=$1 awk -F : '{ n = split($4, m, ","); for (i = 1; i <= n; i++) if (m[i] == ENVIRON["NAME"]) { print $1; break } }' |
    sort -u >"$W/groups"
  account_join "$W/groups"
  GROUPS_OF=$JOINED
}
# account_join FILE: sets $JOINED to its lines with commas between them
account_join() {
  JOINED=$(tr '\n' , <"$1")
  JOINED=${JOINED%,}
}

# account_run TEXT PROGRAM WORDS...: the reason of a failure is TEXT and what Puppet says of a failed command
account_run() {
  ac_text=$1
  shift
  run "$@" && return 0
  ac_status=$?
  output
  printf '%s\n' "$ac_text: Execution of '$*' returned $ac_status: $OUTPUT" >"$W/output"
  return 1
}

# account_shadow TEXT PROGRAM WORDS...: a program of the shadow suite, in the root that is asked for
account_shadow() {
  as_text=$1 as_program=$2
  shift 2
  account_run "$as_text" "$as_program" ${R:+--root} ${R:+"$R"} "$@"
}

# account_busybox TEXT PROGRAM WORDS...: a program of busybox, which knows no other root than its own
account_busybox() {
  as_text=$1
  shift
  account_run "$as_text" ${R:+chroot} ${R:+"$R"} "$@"
}

# account_edit FILE NAME NUMBER VALUE: sets one field of a line, for hosts without usermod and groupmod
account_edit() {
  NAME=$2 VALUE=$4 awk -F : -v number="$3" 'BEGIN { OFS = ":" }
    $1 == ENVIRON["NAME"] { $number = ENVIRON["VALUE"] } { print }' "$R/etc/$1" >"$W/account" 2>"$W/output" &&
    replace_file "$R/etc/$1" "$W/account" '' '' ''
}
