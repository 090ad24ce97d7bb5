# change: removes, makes directories, sets owner and mode: kept in the history, and safe where users own the directory.
# Each returns 1 with the reason in $W/output.
# needs: environment resource stat place history replace

# remove_path PATH: whatever is there
remove_path() {
  rf_path=$1
  history_open && replace_begin "$1" || return 1
  rp_file=''
  if [ -f "$1" ] && [ ! -L "$1" ]; then rp_file=1; fi
  placed "$1" remove_at
  replace_end && { [ -n "$rp_file" ] || place_forget; }
}
remove_at() {
  rf_old=$AT
  if [ -n "$PLACE_PINNED" ]; then workshop || return 1; fi
  history_path "$rf_path"
  history_keep "$rf_old" "$HISTORY_PATH" || return 1
  if [ "$ST_TYPE" = directory ]; then run rm -rf -- "$AT" || return 1
  else run rm -f -- "$AT" || return 1
  fi
  [ -z "$PLACE_PINNED" ] || workshop_leave
}

# make_directory PATH MODE OWNER GROUP: a file or link in the way goes
make_directory() {
  cd_path=$1 cd_mode=$2 cd_owner=$3 cd_group=$4
  history_open || return 1
  if [ -L "$1" ] || { [ -e "$1" ] && [ ! -d "$1" ]; }; then
    remove_path "$1" || return 1
  fi
  ourselves
  placed "$1" make_directory_at
}
make_directory_at() {
  history_path "$cd_path"
  history_add absent - - - - "$HISTORY_PATH" || return 1
  # nobody enters before owner and mode are right
  MASK=077
  if own_ours "$AT" "$cd_owner" "$cd_group" && [ ! -g "${AT%/*}" ]; then create_mask "$cd_mode" directory; fi
  umask "$MASK"
  run mkdir "$AT"
  md_status=$?
  umask 022
  [ "$md_status" = 0 ] || return 1
  [ "$MASK" = 077 ] || return 0
  case $cd_owner$cd_group in
    '') ;;
    *) run chown -h "$cd_owner${cd_group:+:$cd_group}" "$AT" || return 1 ;;
  esac
  set_mode_at "$cd_mode" directory
}

# set_owner PATH OWNER[:GROUP], set_mode PATH MODE: after stat_of PATH; neither follows a link
set_owner() { set_start "$1" && placed "$1" set_owner_at "$2" && { [ "$ST_TYPE" != directory ] || place_forget; }; }
set_owner_at() { run chown -h "$1" "$AT"; }
set_mode() { set_start "$1" && placed "$1" set_mode_at "$2" "$ST_TYPE" && { [ "$ST_TYPE" != directory ] || place_forget; }; }
set_mode_at() {
  if [ -z "$PLACE_PINNED" ]; then
    run chmod "$1" "$AT"
    return $?
  fi
  # chmod follows links: take hold of the directory or the file itself first
  if [ "$2" = directory ]; then
    place_enter "${PLACE%/}/${AT#./}" && run chmod "$1" .
    return $?
  fi
  rf_temp=$PLACE/.stringless.$$.tmp
  journal_add "$rf_temp" && workshop || return 1
  if [ -f ./old ] && [ ! -L ./old ]; then
    run chmod "$1" ./old
  else
    printf 'it was exchanged while it was used, or this file system has no hard links\n' >"$W/output"
    false
  fi
  sm_status=$?
  workshop_leave && journal_clear
  return "$sm_status"
}
set_start() {
  history_open || return 1
  history_path "$1"
  history_add attr "$ST_MODE" "$ST_UID" "$ST_GID" - "$HISTORY_PATH"
}
