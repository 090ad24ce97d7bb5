# ssh-keys: reads and writes an authorized_keys file with the identity of its user.
# needs: environment resource replace stat accounts exec-run exec-means ssh-parse

# ssh_awk JOB: read, set or remove. A line is [options] type key comment; options may hold blanks in quotes.
ssh_awk() {
  SSH_NAME=$a_name SSH_TYPE=${a_type:-$sk_type} SSH_KEY=${a_key:-$sk_key} SSH_OPTIONS=${a_options-} \
    SSH_KEPT=$sk_options awk -v job="$1" -v has_options="$has_options" "$SSH_PARSE"'
    function line(options) {
      options = has_options != "" ? ENVIRON["SSH_OPTIONS"] : ENVIRON["SSH_KEPT"]
      return (options == "" ? "" : options " ") ENVIRON["SSH_TYPE"] " " ENVIRON["SSH_KEY"] " " ENVIRON["SSH_NAME"]
    }
    ssh_line($0) && ssh_name == ENVIRON["SSH_NAME"] {
      if (job == "read" && !found++) printf "present\n%s\n%s\n%s\n", ssh_type, ssh_key, ssh_options
      if (job == "set" && !found++) print line()
      if (job != "set" || found) next
    }
    job != "read" { print }
    END {
      if (job == "read" && !found) print "absent"
      if (job == "set" && !found) print line()
    }' "$W/keys"
}

# ssh_write JOB: what ssh_awk prints becomes the file, mode 0600, in a directory made with mode 0700
ssh_write() {
  ssh_awk "$1" >"$W/edited" 2>"$W/output" || return 1
  if [ "$a_drop_privileges" = false ]; then
    account_find passwd "$a_user" && account_field 3
    sk_uid=$FIELD
    account_field 4
    EDIT_PATH=$R$sk_path
    replace_file "$EDIT_PATH" "$W/edited" 0600 "$sk_uid" "$FIELD"
    return
  fi
  # shellcheck disable=SC2016 # for the shell that is started
  ssh_as 'umask 077
    [ -d "${1%/*}" ] || mkdir "${1%/*}" || exit 1
    cat >"$1.stringless" && chmod 0600 "$1.stringless" && mv -f "$1.stringless" "$1"' \
    <"$W/edited" >"$W/output" 2>&1
}

# shellcheck disable=SC2016 # for the shell that is started
# ssh_as SCRIPT: runs it as the user, or as root with drop_privileges => false; its $1 is the file
ssh_as() {
  ex_switch=''
  if [ "$a_drop_privileges" = false ]; then ssh_trusted "$R${sk_path%/*}" || return 1
  else execute_switch || return 1
  fi
  set -- /bin/sh -c "$1" sh
  case $ex_switch in
    '') set -- "$@" "$R$sk_path" ;;
    userspec) set -- "$ex_chroot" --userspec="$a_user:" "${R:-/}" "$@" "$sk_path" ;;
    su) set -- ${R:+chroot} ${R:+"$R"} su -m -s /bin/sh -c 'exec "$@"' -- "$a_user" sh "$@" "$sk_path" ;;
  esac
  "$@"
}

# ssh_trusted FOLDER: can nobody but root change what stands above the file?
ssh_trusted() {
  st_folder=$1
  while [ -n "$st_folder" ] && [ "$st_folder" != "$R" ]; do
    stat_of "$st_folder"
    case $ST_TYPE-$ST_UID-$ST_MODE in
      directory-0-??[0145][0145]) ;;
      *)
        printf '%s\n' 'drop_privileges is false but the target path is not trusted' >"$W/output"
        return 1
        ;;
    esac
    st_folder=${st_folder%/*}
  done
}
