# group: a group, its number and members.
# Words: Puppet's parameters; members is repeated.
# needs: environment resource accounts

Group() {
  attributes 'name ensure gid members auth_membership system allowdupe forcelocal' "$@"
  BARE=' gid '
  if account_find group "$a_name"; then gr_is=present; else gr_is='absent'; fi
  case $gr_is-${a_ensure:-present} in
    present-absent) sync ensure present absent removed group_delete ;;
    absent-present) sync ensure absent present created group_create ;;
    present-present)
      account_field 3
      gr_gid=$FIELD
      account_field 4
      gr_members=$FIELD
      if [ -n "$a_gid" ] && [ "$a_gid" != "$gr_gid" ]; then sync gid "$gr_gid" "$a_gid" '' group_number || return 1; fi
      [ -z "$has_members" ] || group_check_members
      ;;
  esac
}

group_create() {
  if have groupadd; then
    account_shadow "Could not create group $a_name" groupadd ${a_gid:+-g "$a_gid"} ${a_allowdupe:+-o} ${a_system:+-r} "$a_name" || return 1
  else
    account_busybox "Could not create group $a_name" addgroup ${a_gid:+-g "$a_gid"} ${a_system:+-S} "$a_name" || return 1
  fi
  gr_members=''
  group_wanted
  [ "$gr_wanted" = '' ] || group_members
}
group_delete() {
  if have groupdel; then
    account_shadow "Could not delete group $a_name" groupdel "$a_name"
  else
    account_busybox "Could not delete group $a_name" delgroup "$a_name"
  fi
}
group_number() {
  if have groupmod; then
    account_shadow "Could not set gid on group[$a_name]" groupmod -g "$a_gid" ${a_allowdupe:+-o} "$a_name"
  else
    account_edit group "$a_name" 3 "$a_gid"
  fi
}

# sets $gr_wanted to the members as they shall be: those given, and with auth_membership none else
group_wanted() {
  {
    printf '%s\n' "$a_members"
    [ "$a_auth_membership" = true ] || printf '%s\n' "$gr_members" | tr , '\n'
  } | sed '/^$/d' | sort -u >"$W/members"
  account_join "$W/members"
  gr_wanted=$JOINED
}
group_check_members() {
  group_wanted
  printf '%s\n' "$gr_members" | tr , '\n' | sed '/^$/d' | sort -u >"$W/members.is"
  cmp -s "$W/members.is" "$W/members" && return 0
  BARE=' members '
  account_join "$W/members.is"
  sync members "'$JOINED'" "'$gr_wanted'" "members changed '$JOINED' to '$gr_wanted'" group_members
}
group_members() {
  if have gpasswd; then
    account_shadow "Could not set members on group[$a_name]" gpasswd -M "$gr_wanted" "$a_name"
  else
    account_edit group "$a_name" 4 "$gr_wanted"
  fi
}
