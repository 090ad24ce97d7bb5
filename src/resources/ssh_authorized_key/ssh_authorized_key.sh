# ssh_authorized_key: one key in a user's authorized_keys, found by its comment. The file is written as that user: in a
# directory of his own a user could lead root anywhere.
# Words: name, ensure, user, target, type, key, options (as they stand in the line), shown_options, drop_privileges.
# needs: environment resource accounts ssh-keys

Ssh_authorized_key() {
  attributes 'name ensure user target type key options shown_options drop_privileges' "$@"
  a_group='' a_forcelocal=''
  if ! account_find passwd "$a_user"; then
    noop || {
      failed "User '$a_user' does not exist"
      return 1
    }
    ACCOUNT=::::::
  fi
  account_field 6
  sk_path=${a_target:-$FIELD/.ssh/authorized_keys} sk_done=''
  sk_is='absent' sk_type='' sk_key='' sk_options=''
  : >"$W/keys"
  if [ "$ACCOUNT" != :::::: ]; then
    # read as the user too: a link of his must not carry away what only root may see
    # shellcheck disable=SC2016 # for the shell that is started
    ssh_as '[ ! -e "$1" ] || cat "$1"' >"$W/keys" 2>"$W/output" || return 1
    ssh_awk read >"$W/key" 2>"$W/output" || return 1
    {
      read -r sk_is
      read -r sk_type
      read -r sk_key
      IFS= read -r sk_options
    } <"$W/key"
  fi
  case ${a_ensure:-present}-$sk_is in
    present-absent) sync ensure absent present created ssh_create ;;
    absent-present) sync ensure present absent removed ssh_write remove ;;
    present-present) ssh_properties ;;
  esac
}

ssh_create() {
  if [ -z "$a_type" ] || [ -z "$a_key" ]; then
    printf '%s\n' 'a key needs its type and key' >"$W/output"
    return 1
  fi
  ssh_write set
}
ssh_properties() {
  sk_type_should=${a_type:-$sk_type} sk_key_should=${a_key:-$sk_key}
  sk_type_is=$sk_type sk_key_is=$sk_key sk_options_is=$sk_options
  [ -z "$has_options" ] || sk_options=$a_options
  [ "$sk_type_is" = "$sk_type_should" ] || sync type "$sk_type_is" "$sk_type_should" '' ssh_once || return 1
  [ "$sk_key_is" = "$sk_key_should" ] || sync key "$sk_key_is" "$sk_key_should" '' ssh_once || return 1
  [ "$sk_options_is" = "$sk_options" ] || sync options "['$sk_options_is']" "$a_shown_options" '' ssh_once
}
ssh_once() {
  [ -z "$sk_done" ] || return 0
  sk_done=1
  ssh_write set
}
