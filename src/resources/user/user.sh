# user: an account and its properties.
# Words: Puppet's parameters; groups is repeated, secret_password names a bundled file, expiry is a day or absent and
# expiry_days the same in days since 1970.
# needs: environment resource accounts user-create user-shadow

User() {
  us_names='name ensure uid gid home shell comment groups membership system allowdupe managehome forcelocal'
  attributes "$us_names secret_password password_min_age password_max_age password_warn_days expiry expiry_days" "$@"
  SENSITIVE="${SENSITIVE}password "
  BARE=' uid password_min_age password_max_age password_warn_days '
  if account_find passwd "$a_name"; then us_is=present; else us_is='absent'; fi
  case $us_is-${a_ensure:-present} in
    present-absent) sync ensure present absent removed user_delete ;;
    absent-present) sync ensure absent present created user_create ;;
    present-present) user_properties ;;
  esac
}

# the properties in the order in which Puppet looks at them
user_properties() {
  us_line=$ACCOUNT us_ok=0
  user_field home 6 -d "$a_home" "$has_home"
  user_field uid 3 -u "$a_uid" "$has_uid"
  [ -z "$has_gid" ] || user_gid || us_ok=1
  user_field comment 5 -c "$a_comment" "$has_comment"
  user_field shell 7 -s "$a_shell" "$has_shell"
  user_shadow || us_ok=1
  [ -z "$has_groups" ] || user_groups || us_ok=1
  user_expiry || us_ok=1
  return "$us_ok"
}

# user_field PROPERTY NUMBER OPTION SHOULD HAS: one field of passwd
user_field() {
  [ -n "$5" ] || return 0
  ACCOUNT=$us_line
  account_field "$2"
  [ "$FIELD" != "$4" ] || return 0
  sync "$1" "$FIELD" "$4" '' user_modify "$1" "$2" "$3" "$4" || us_ok=1
}

# user_modify PROPERTY NUMBER OPTION VALUE
user_modify() {
  if [ "$1" = shell ]; then user_shell_usable || return 1; fi
  if have usermod; then
    us_dupe=''
    [ "$1$a_allowdupe" != uidtrue ] || us_dupe=-o
    account_shadow "Could not set $1 on user[$a_name]" usermod "$3" "$4" ${us_dupe:+-o} "$a_name"
  else
    account_edit passwd "$a_name" "$2" "$4"
  fi
}
user_shell_usable() {
  if [ ! -e "$R$a_shell" ]; then printf '%s\n' "Shell $a_shell must exist" >"$W/output"
  elif [ ! -x "$R$a_shell" ]; then printf '%s\n' "Shell $a_shell must be executable" >"$W/output"
  else return 0
  fi
  return 1
}

# the primary group, by name or number
user_gid() {
  ACCOUNT=$us_line
  account_field 4
  us_gid=$FIELD
  if account_gid "$a_gid" && [ "$GID" = "$us_gid" ]; then return 0; fi
  BARE="$BARE gid "
  case $a_gid in
    *[!0-9]*) us_shown="'$a_gid'" ;;
    *) us_shown=$a_gid ;;
  esac
  sync gid "$us_gid" "$us_shown" '' user_set_gid
}
user_set_gid() {
  if account_gid "$a_gid"; then
    user_modify gid 4 -g "$GID"
  else
    printf '%s\n' "Could not find group(s) $a_gid" >"$W/output"
    return 1
  fi
}

# the groups that list the user: those given, and with minimum membership the others too
user_groups() {
  account_groups "$a_name"
  {
    printf '%s\n' "$a_groups"
    [ "$a_membership" = inclusive ] || printf '%s\n' "$GROUPS_OF" | tr , '\n'
  } | sed '/^$/d' | sort -u >"$W/groups.wanted"
  account_join "$W/groups.wanted"
  [ "$JOINED" != "$GROUPS_OF" ] || return 0
  us_groups=$JOINED
  BARE="$BARE groups "
  us_list=$(sed "s/.*/'&'/" "$W/groups.wanted" | tr '\n' , | sed 's/,$//; s/,/, /g')
  sync groups "$GROUPS_OF" "'$us_groups'" "groups changed $GROUPS_OF to [$us_list]" user_set_groups
}
user_set_groups() {
  if have usermod; then
    account_shadow "Could not set groups on user[$a_name]" usermod -G "$us_groups" "$a_name"
    return
  fi
  while IFS= read -r us_group; do
    case ",$GROUPS_OF," in
      *",$us_group,"*) ;;
      *) account_busybox "Could not set groups on user[$a_name]" addgroup "$a_name" "$us_group" || return 1 ;;
    esac
  done <"$W/groups.wanted"
  printf '%s\n' "$GROUPS_OF" | tr , '\n' | sed '/^$/d' >"$W/groups.had"
  while IFS= read -r us_group; do
    case ",$us_groups," in
      *",$us_group,"*) ;;
      *) account_busybox "Could not set groups on user[$a_name]" delgroup "$a_name" "$us_group" || return 1 ;;
    esac
  done <"$W/groups.had"
}
