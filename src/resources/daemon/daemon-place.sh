# daemon-place: where a daemon's files are: the folder, whose they are, and what is written there. A user may own the
# folder and what is above it: all that is done is done by functions that no planted link misleads.
# needs: environment resource replace change stat place file-ids

# sets dm_folder, dm_entry (its place among the daemons of this host) and dm_state (what its keeper keeps)
daemon_place() {
  dm_entry=/etc/stringless/daemon/${a_owner:+$a_owner:}$a_name
  dm_folder=${a_folder:-$dm_entry} dm_state=$dm_run/stringless/daemon/$a_name
  [ -z "$a_owner" ] || dm_state=$dm_folder/state
}

# sets dm_uid and dm_gid: whose the files are; empty where there is no such user yet
daemon_ids() {
  dm_uid=0 dm_gid=0
  [ -n "$a_owner" ] || return 0
  file_uid "$a_owner"
  dm_uid=$FILE_ID dm_gid=''
  if [ -n "$a_group" ]; then
    file_gid "$a_group"
    dm_gid=$FILE_ID
  elif [ -n "$dm_uid" ]; then
    dm_gid=$(awk -F : -v uid="$dm_uid" '$3 == uid { print $4; exit }' "$R/etc/passwd")
    [ -n "$dm_gid$R" ] || dm_gid=$(id -g "$a_owner" 2>/dev/null)
  fi
}
daemon_ids_known() {
  [ -z "$dm_uid" ] || [ -z "$dm_gid" ] || return 0
  printf 'there is no user %s or no group %s\n' "$a_owner" "${a_group:-of that user}" >"$W/output"
  return 1
}

# daemon_folder_split WORD: "PROVIDER MODE OWNER GROUP PATH", - leaves a mode or group as it is. Sets dm_mode,
# dm_path, dm_own_uid, dm_own_gid; false for another provider's
daemon_folder_split() {
  [ "${1%% *}" = "$dm_provider" ] || return 1
  dm_rest=${1#* }
  dm_mode=${dm_rest%% *} dm_rest=${dm_rest#* }
  file_uid "${dm_rest%% *}"
  dm_own_uid=$FILE_ID dm_rest=${dm_rest#* } dm_own_gid=''
  [ -z "$a_owner" ] || dm_own_gid=$dm_gid
  dm_path=${dm_rest#* }
}
daemon_folder_same() {
  stat_of "$R$dm_path"
  [ "$ST_TYPE" = directory ] && [ "$ST_UID" = "$dm_own_uid" ] && [ "$ST_GID" = "${dm_own_gid:-$ST_GID}" ] || return 1
  [ "$dm_mode" = - ] || [ "$ST_MODE" = "$dm_mode" ]
}
daemon_folder_compare() {
  daemon_folder_split "$1" || return 0
  daemon_folder_same || dm_changed=1
}
daemon_folder_write() {
  daemon_folder_split "$1" || return 0
  if daemon_folder_same; then return 0; fi
  if [ "$ST_TYPE" != directory ]; then
    [ "$dm_mode" != - ] || dm_mode=0755
    daemon_folder "${dm_path%/*}" && make_directory "$R$dm_path" "$dm_mode" "$dm_own_uid" "$dm_own_gid"
    return
  fi
  [ "$ST_UID:$ST_GID" = "$dm_own_uid:${dm_own_gid:-$ST_GID}" ] ||
    set_owner "$R$dm_path" "$dm_own_uid${dm_own_gid:+:$dm_own_gid}" || return 1
  [ "$dm_mode" = - ] || [ "$ST_MODE" = "$dm_mode" ] || set_mode "$R$dm_path" "$dm_mode"
}

# daemon_folder PATH: makes it where it is missing, and what is above it; each is theirs whose the one above is
daemon_folder() {
  [ -n "$1" ] && [ ! -d "$R$1" ] || return 0
  daemon_folder "${1%/*}" || return 1
  stat_of "$R${1%/*}/."
  make_directory "$R$1" 0755 "$ST_UID" "$ST_GID"
}

# daemon_put PATH NEW MODE: a file of this daemon
daemon_put() { daemon_folder "${1%/*}" && replace_file "$R$1" "$2" "$3" "$dm_uid" "$dm_gid"; }

# daemon_take PATH: whatever is there goes, and a folder of the daemon's that this leaves empty: log, control
daemon_take() {
  if [ ! -e "$R$1" ] && [ ! -L "$R$1" ]; then return 0; fi
  remove_path "$R$1" || return 1
  case $1 in
    "$dm_folder"/*/*) placed "$R${1%/*}" daemon_take_empty ;;
  esac
}
daemon_take_empty() { rmdir "$AT" 2>/dev/null || :; }

# a folder elsewhere has a link among the daemons of this host: as long as one is there, the shared scripts stay
daemon_entered() { [ "$dm_entry" = "$dm_folder" ] || [ "$(readlink "$R$dm_entry")" = "$dm_folder" ]; }
daemon_enter() {
  daemon_entered || { daemon_folder "${dm_entry%/*}" && replace_link "$R$dm_entry" "$dm_folder" 0 0; }
}
