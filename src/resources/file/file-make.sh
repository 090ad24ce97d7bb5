# file-make: makes, writes and removes what file decided on. Each function leaves its reason in $W/output.
# needs: environment resource stat replace change file-ids

# file_new: the wanted content in $FILE_NEW, or else, where that is empty, in $a_text; sets $FILE_REASON
file_new() {
  FILE_NEW=''
  [ -z "$has_text" ] || return 0
  if [ -z "$has_sha256" ]; then
    a_text=''
    return 0
  fi
  FILE_NEW=$B/files/$a_sha256 FILE_REASON="the bundle lacks files/$a_sha256"
  if [ -z "$fi_local" ]; then
    [ -r "$FILE_NEW" ]
    return
  fi
  # MANIFEST has proven what is in the bundle; a file of the host may change while we read it
  FILE_NEW=$W/new
  { cat <"$fi_local" >"$W/new"; } 2>/dev/null || return 1
  fn_sum=$(sha256sum <"$W/new")
  FILE_REASON="File written to disk did not match desired checksum; discarding changes ({sha256}${fn_sum%% *} vs {sha256}$a_sha256)"
  [ "${fn_sum%% *}" = "$a_sha256" ]
}
# file_spread: for those who need it in a file
file_spread() {
  [ -z "$FILE_NEW" ] || return 0
  FILE_NEW=$W/new
  { printf '%s' "$a_text" >"$W/new"; } 2>/dev/null
}
# file_put MODE OWNER GROUP
file_put() {
  if [ -n "$FILE_NEW" ]; then replace_file "$fi_path" "$FILE_NEW" "$@"; else replace_text "$fi_path" "$a_text" "$@"; fi
}

# file_wanted_ids: $FILE_OWNER and $FILE_GROUP as numbers
file_wanted_ids() {
  FILE_OWNER='' FILE_GROUP=''
  if [ -n "$has_owner" ]; then
    file_uid "$a_owner"
    FILE_OWNER=$FILE_ID
    [ -n "$FILE_ID" ] || file_explain "Could not set '${a_ensure:-file}' on ensure: Could not find user $a_owner" || return 1
  fi
  if [ -n "$has_group" ]; then
    file_gid "$a_group"
    FILE_GROUP=$FILE_ID
    [ -n "$FILE_ID" ] || file_explain "Could not set '${a_ensure:-file}' on ensure: Could not find group $a_group" || return 1
  fi
}

# file_start_mode DEFAULT TYPE: $FILE_MODE for something new
file_start_mode() {
  FILE_MODE=${a_mode:-$1}
  case $FILE_MODE in
    *[!0-7]*)
      file_symbolic "$a_mode" "$1" "$2" || {
        file_explain "$FILE_REASON"
        return 1
      }
      ;;
  esac
  [ "$2" != directory ] || file_enterable "$FILE_MODE"
}

# file_enterable 0640: $FILE_MODE with x wherever there is r
file_enterable() {
  fe_rest=${1#?} FILE_MODE=${1%"$fe_rest"}
  while [ -n "$fe_rest" ]; do
    case $fe_rest in
      4*) FILE_MODE=${FILE_MODE}5 ;;
      6*) FILE_MODE=${FILE_MODE}7 ;;
      *) FILE_MODE=$FILE_MODE${fe_rest%"${fe_rest#?}"} ;;
    esac
    fe_rest=${fe_rest#?}
  done
}

# a directory in the way goes only by force
file_clear_way() {
  if [ -d "$fi_path" ] && [ ! -L "$fi_path" ]; then
    if [ -z "$a_force" ]; then
      notice "$STEP_PATH: Not removing directory; use 'force' to override"
      file_explain "Could not set '$fi_type' on ensure: Is a directory - Is a directory: $a_path"
      return 1
    fi
    remove_path "$fi_path"
  fi
}

file_make_file() {
  [ -z "$GATHER_MADE" ] || return 0
  file_wanted_ids && file_start_mode 0644 'file' || return 1
  file_new || file_explain "$FILE_REASON" || return 1
  file_valid && file_clear_way || return 1
  file_put "$FILE_MODE" "$FILE_OWNER" "$FILE_GROUP" || file_because "Could not set 'file' on ensure"
}
file_make_directory() {
  file_wanted_ids && file_start_mode 0755 directory || return 1
  make_directory "$fi_path" "$FILE_MODE" "$FILE_OWNER" "$FILE_GROUP" || file_because "Could not set 'directory' on ensure"
}
file_make_link() {
  fi_type='link'
  file_wanted_ids && file_clear_way || return 1
  replace_link "$fi_path" "$a_target" "$FILE_OWNER" "$FILE_GROUP" || file_because "Could not set 'link' on ensure"
}

# an existing file gets new content, and at once the owner and mode that are wished: no moment in which those who could
# read the old content can read the new one. What is not wished stays, and file tells of owner and mode afterwards.
file_write() {
  file_valid || return 1
  fw_owner='' fw_group='' fw_mode=''
  if [ -n "$has_owner" ]; then
    file_uid "$a_owner"
    fw_owner=$FILE_ID
  fi
  if [ -n "$has_group" ]; then
    file_gid "$a_group"
    fw_group=$FILE_ID
  fi
  case $a_mode in
    *[!0-7]*) ;;
    *) fw_mode=$a_mode ;;
  esac
  file_put "$fw_mode" "$fw_owner" "$fw_group"
}
file_remove() { remove_path "$fi_path"; }

# validate_cmd must accept the new content
file_valid() {
  [ -n "$a_validate_cmd" ] || return 0
  # a copy that its command may write to; and whatever it does, we look again
  KNOWN=''
  file_spread || return 1
  [ "$FILE_NEW" = "$W/new" ] || { cat <"$FILE_NEW" >"$W/new" && FILE_NEW=$W/new; } || return 1
  fv_rest=$a_validate_cmd fv_mark=${a_validate_replacement:-%} fv_command=''
  while :; do
    case $fv_rest in
      *"$fv_mark"*)
        fv_command=$fv_command${fv_rest%%"$fv_mark"*}$W/new
        fv_rest=${fv_rest#*"$fv_mark"}
        ;;
      *) break ;;
    esac
  done
  run sh -c "$fv_command$fv_rest"
  fv_status=$?
  [ "$fv_status" != 0 ] || return 0
  output
  file_explain "Execution of '$fv_command$fv_rest' returned $fv_status: $OUTPUT"
}
file_because() {
  output
  file_explain "$1: $OUTPUT"
}
