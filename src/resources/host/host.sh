# host: one entry of a hosts file.
# Words: Puppet's parameters; host_aliases is one text with blanks.
# needs: environment resource edit-file host-parse

Host() {
  attributes 'name ensure ip host_aliases comment target' "$@"
  ho_target=${a_target:-/etc/hosts} ho_is='absent' ho_ip='' ho_aliases='' ho_comment='' ho_input=/dev/null ho_dirty=''
  if edit_find "$ho_target"; then
    edit_text || return 1
    ho_input=$EDIT_PATH
    host_read || return 1
  fi
  case ${a_ensure:-present}-$ho_is in
    present-absent) sync ensure absent present created host_create ;;
    absent-present) sync ensure present absent removed host_edit remove ;;
    present-present) host_properties ;;
  esac
}

# sets $ho_is, $ho_ip, $ho_aliases, $ho_comment from the first entry of that name
host_read() {
  host_awk read >"$W/host" 2>"$W/output" || return 1
  {
    read -r ho_is
    IFS= read -r ho_ip
    IFS= read -r ho_aliases
    IFS= read -r ho_comment
  } <"$W/host"
  return 0
}

host_create() {
  if [ -z "$a_ip" ]; then
    printf '%s\n' 'ip is a required attribute for hosts' >"$W/output"
    return 1
  fi
  ho_ip=$a_ip ho_aliases=$a_host_aliases ho_comment=$a_comment
  host_edit add
}

# every property that differs is named; the file is written once, with all of them
host_properties() {
  ho_before=$ho_aliases ho_ip_before=$ho_ip ho_comment_before=$ho_comment
  [ -z "$has_ip" ] || ho_ip=$a_ip
  [ -z "$has_host_aliases" ] || ho_aliases=$a_host_aliases
  [ -z "$has_comment" ] || ho_comment=$a_comment
  if [ "$ho_ip" != "$ho_ip_before" ]; then sync ip "$ho_ip_before" "$ho_ip" '' host_once || return 1; fi
  if [ "$ho_aliases" != "$ho_before" ]; then
    BARE=' host_aliases '
    # what is stands bare, as Puppet prints it; without any it is absent
    [ -n "$ho_before" ] || ho_before="'absent'"
    ho_text="host_aliases changed $ho_before to '$ho_aliases'"
    [ "$ho_before" != "'absent'" ] || ho_text="defined 'host_aliases' as '$ho_aliases'"
    sync host_aliases "$ho_before" "'$ho_aliases'" "$ho_text" host_once || return 1
  fi
  if [ "$ho_comment" != "$ho_comment_before" ]; then sync comment "$ho_comment_before" "$ho_comment" '' host_once || return 1; fi
}
host_once() {
  [ -z "$ho_dirty" ] || return 0
  ho_dirty=1
  host_edit change
}

# host_edit JOB: add, change, remove; a host without the file gets one
host_edit() { host_awk "$1" >"$W/edited" 2>"$W/output" && edit_commit; }
host_awk() {
  HOST_NAME=$a_name HOST_IP=$ho_ip HOST_ALIASES=$ho_aliases HOST_COMMENT=$ho_comment awk -v job="$1" "$HOST_PARSE"'
    BEGIN {
      name = ENVIRON["HOST_NAME"]
      line = ENVIRON["HOST_IP"] "\t" name
      if (ENVIRON["HOST_ALIASES"] != "") line = line "\t" ENVIRON["HOST_ALIASES"]
      if (ENVIRON["HOST_COMMENT"] != "") line = line "\t# " ENVIRON["HOST_COMMENT"]
    }
    host_line($0) && host_name == name {
      if (job == "read") {
        if (!found++) printf "present\n%s\n%s\n%s\n", host_ip, host_aliases, host_comment
        next
      }
      if (job == "remove") next
      if (job == "change" && !found++) { print line; next }
    }
    job != "read" { print }
    END {
      if (job == "add") print line
      if (job == "read" && !found) print "absent"
    }' "$ho_input"
}
