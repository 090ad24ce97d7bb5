# user-create: makes an account with all its properties, or removes it.
# needs: environment resource accounts user-shadow

user_create() {
  if [ -n "$a_shell" ]; then user_shell_usable || return 1; fi
  uc_group=''
  if [ -n "$has_gid" ]; then
    account_gid "$a_gid" || {
      printf '%s\n' "Could not find group(s) $a_gid" >"$W/output"
      return 1
    }
    uc_group=$GID
  elif account_find group "$a_name"; then
    uc_group=$a_name
  fi
  uc_groups=$(printf '%s\n' "$a_groups" | tr '\n' , | sed 's/,$//')
  uc_text="Could not create user $a_name"
  if have useradd; then
    if [ "$a_managehome" = true ]; then uc_home=-m; else uc_home=-M; fi
    uc_dupe='' uc_system=''
    [ "$a_allowdupe" != true ] || uc_dupe=-o
    [ "$a_system" != true ] || uc_system=-r
    account_shadow "$uc_text" useradd ${uc_group:+-g} ${uc_group:+"$uc_group"} ${a_uid:+-u} ${a_uid:+"$a_uid"} \
      ${a_home:+-d} ${a_home:+"$a_home"} ${a_comment:+-c} ${a_comment:+"$a_comment"} ${a_shell:+-s} \
      ${a_shell:+"$a_shell"} ${uc_groups:+-G} ${uc_groups:+"$uc_groups"} $uc_dupe $uc_home $uc_system "$a_name" || return 1
  else
    user_create_busybox || return 1
  fi
  user_create_shadow
}

user_create_busybox() {
  case $uc_group in
    *[!0-9]* | '') ;;
    *) uc_group=$(account_group_of "$uc_group") ;;
  esac
  uc_home='' uc_system=''
  [ "$a_managehome" = true ] || uc_home=-H
  [ "$a_system" != true ] || uc_system=-S
  account_busybox "$uc_text" adduser -D $uc_home $uc_system ${uc_group:+-G} ${uc_group:+"$uc_group"} ${a_uid:+-u} \
    ${a_uid:+"$a_uid"} ${a_home:+-h} ${a_home:+"$a_home"} ${a_comment:+-g} ${a_comment:+"$a_comment"} ${a_shell:+-s} \
    ${a_shell:+"$a_shell"} "$a_name" || return 1
  [ -z "$a_groups" ] || printf '%s\n' "$a_groups" >"$W/groups.wanted"
  GROUPS_OF='' us_groups=$uc_groups
  [ -z "$a_groups" ] || user_set_groups
}

# what useradd does not take, or not in secret
user_create_shadow() {
  [ -z "$has_secret_password" ] || user_set_password || return 1
  for uc_property in password_min_age password_max_age password_warn_days; do
    user_age "$uc_property"
    [ -z "$us_has" ] || user_set_age "$uc_property" || return 1
  done
  [ -z "$a_expiry_days" ] || user_set_expiry
}

user_delete() {
  uc_home=''
  if have userdel; then
    [ "$a_managehome" != true ] || uc_home=-r
    account_shadow "Could not delete user $a_name" userdel $uc_home "$a_name"
  else
    [ "$a_managehome" != true ] || uc_home=--remove-home
    account_busybox "Could not delete user $a_name" deluser $uc_home "$a_name"
  fi
}
