# undo: --undo takes the last run that changed something back, newest change first: bytes, owner, mode, links, and what
# the run made goes. It is a run itself, so that a second --undo takes the first one back.
# needs: environment messages counts names stat resource replace change history

# undo: sets $UNDO_CHANGED and $UNDO_FAILED
undo() {
  UNDO_CHANGED=0 UNDO_FAILED=0
  ud_run=''
  for ud_each in "$R$STATE/runs"/1*; do
    [ ! -f "$ud_each/undo" ] || ud_run=$ud_each/undo
  done
  if [ -z "$ud_run" ]; then
    notice 'there is no run to undo'
    return 0
  fi
  awk '{ line[NR] = $0 } END { for (i = NR; i > 0; i--) print line[i] }' "$ud_run" >"$W/undo"
  IFS=$TAB read -r ud_kind ud_mode ud_uid ud_gid ud_serial ud_date <"$ud_run"
  notice "undoing the run of $ud_date (serial $ud_serial)"
  while IFS=$TAB read -r ud_kind ud_mode ud_uid ud_gid ud_detail ud_name <&4; do
    [ "$ud_kind" != run ] || continue
    decode "$ud_name"
    ud_name=$DECODED ud_path=$R$DECODED
    decode "$ud_detail"
    ud_detail=$DECODED
    if [ "$ud_kind" = note ]; then
      warning "cannot undo: $ud_name"
      continue
    fi
    if [ -L "$ud_path" ] || [ -e "$ud_path" ]; then stat_of "$ud_path"; else ST_TYPE='absent'; fi
    undo_needed || continue
    if [ -n "$NOOP" ]; then
      notice "$ud_name: would be $ud_text (noop)"
      continue
    fi
    : >"$W/output"
    if undo_one; then
      notice "$ud_name: $ud_text"
      UNDO_CHANGED=$((UNDO_CHANGED + 1))
    else
      output
      err "$ud_name: could not be $ud_text: $OUTPUT"
      UNDO_FAILED=$((UNDO_FAILED + 1))
    fi
  done 4<"$W/undo"
}

# undo_needed: is it not yet as it was? Sets $ud_text, what is to be said.
undo_needed() {
  case $ud_kind in
    absent | unpacked)
      ud_text=removed
      [ "$ST_TYPE" != absent ]
      ;;
    file)
      ud_text='given back its content, owner and mode'
      [ "$ST_TYPE:$ST_MODE:$ST_UID:$ST_GID" = "file:$ud_mode:$ud_uid:$ud_gid" ] || return 0
      ud_sum=$(sha256sum <"$ud_path")
      [ "${ud_sum%% *}" != "$ud_detail" ]
      ;;
    link)
      ud_text="a link to $ud_detail again"
      [ "$ST_TYPE" = link ] && [ "$ST_UID:$ST_GID" = "$ud_uid:$ud_gid" ] || return 0
      ud_link=$(readlink "$ud_path" && printf x)
      [ "$ud_link" != "$ud_detail${NL}x" ]
      ;;
    attr)
      ud_text='given back its owner and mode'
      [ "$ST_TYPE" != absent ] && { [ "$ST_UID:$ST_GID" != "$ud_uid:$ud_gid" ] ||
        { [ "$ST_TYPE" != link ] && [ "$ST_MODE" != "$ud_mode" ]; }; }
      ;;
    directory)
      ud_text='made again'
      [ "$ST_TYPE:$ST_MODE:$ST_UID:$ST_GID" != "directory:$ud_mode:$ud_uid:$ud_gid" ]
      ;;
    tree)
      ud_text='made again with all it held'
      true
      ;;
    *)
      ud_text='made again'
      warning "cannot undo: $ud_name: $ud_kind is not known"
      false
      ;;
  esac
}

undo_one() {
  BACKUP=1
  case $ud_kind in
    absent)
      [ "$ST_TYPE" != directory ] || history_empty "$ud_path" || undo_because 'it holds what the run did not make' || return 1
      remove_path "$ud_path"
      ;;
    unpacked) remove_path "$ud_path" ;;
    file)
      [ -f "$R$STATE/backup/$ud_detail" ] || undo_because 'its old content is no longer kept' || return 1
      undo_clear && replace_file "$ud_path" "$R$STATE/backup/$ud_detail" "$ud_mode" "$ud_uid" "$ud_gid"
      ;;
    link) undo_clear && replace_link "$ud_path" "$ud_detail" "$ud_uid" "$ud_gid" ;;
    attr) undo_attributes ;;
    directory)
      if [ "$ST_TYPE" = directory ]; then undo_attributes
      else make_directory "$ud_path" "$ud_mode" "$ud_uid" "$ud_gid"
      fi
      ;;
    tree) undo_tree ;;
  esac
}
undo_attributes() {
  set_owner "$ud_path" "$ud_uid:$ud_gid" && { [ "$ST_TYPE" = link ] || set_mode "$ud_path" "$ud_mode"; }
}
# a directory in the way of a file
undo_clear() { [ "$ST_TYPE" != directory ] || remove_path "$ud_path"; }
undo_tree() {
  [ -f "$R$STATE/backup/$ud_detail" ] || undo_because 'what it held is no longer kept' || return 1
  [ "$ST_TYPE" = absent ] || remove_path "$ud_path" || return 1
  history_open && history_add unpacked - - - - "$ud_name" && placed "$ud_path" undo_unpack && place_forget
}
undo_unpack() { (cd -- "${AT%/*}/" && run tar -xpf "$R$STATE/backup/$ud_detail"); }
undo_because() {
  printf '%s\n' "$1" >"$W/output"
  return 1
}
