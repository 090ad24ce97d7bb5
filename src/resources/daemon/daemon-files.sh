# daemon-files: the files of a definition: compared, written all of them or none, removed. A word of the list is
# "PROVIDER PART MODE SHA256 PATH"; those of other providers are for other hosts.
# needs: environment resource replace diff stat daemon-place

# daemon_definition WORDS…: sets dm_restart and dm_relog to what runs by something that changes
daemon_definition() {
  dm_restart='' dm_relog='' dm_changed='' dm_found=''
  each directory daemon_folder_compare "$@" && each file daemon_compare "$@" || return 1
  each gone daemon_compare_gone "$@"
  for dm_script in $DAEMON_SCRIPTS; do daemon_script_same "$dm_script" || dm_changed=1; done
  daemon_entered && "daemon_${dm_provider}_whole" || dm_changed=1
  [ -n "$dm_changed" ] || return 0
  dm_from='absent' dm_message='definition created'
  if [ -n "$dm_found" ]; then dm_from=outdated dm_message='definition changed'; else dm_relog=''; fi
  sync definition "$dm_from" current "$dm_message" daemon_write "$@" || return 1
  stale
}

# daemon_split WORD: sets dm_part, dm_mode, dm_sum, dm_path; false for another provider's
daemon_split() {
  dm_rest=${1#* }
  [ "${1%% *}" = "$dm_provider" ] || return 1
  dm_part=${dm_rest%% *} dm_rest=${dm_rest#* }
  dm_mode=${dm_rest%% *} dm_rest=${dm_rest#* }
  dm_sum=${dm_rest%% *} dm_path=${dm_rest#* }
}

daemon_compare() {
  daemon_split "$1" || return 0
  stat_of "$R$dm_path"
  [ "$ST_TYPE" = absent ] || dm_found=1
  if daemon_same; then return 0; fi
  dm_changed=1
  case $dm_part in
    run) dm_restart=1 ;;
    log) dm_relog=1 ;;
    unit) [ "$(daemon_mark "$R$dm_path")" = "$(daemon_mark "$B/files/$dm_sum")" ] || dm_restart=1 ;;
  esac
  case $dm_mode in
    *00) ;;
    *) show_diff "$R$dm_path" "$B/files/$dm_sum" ;;
  esac
  return 0
}
daemon_there() { ! daemon_split "$1" || [ ! -e "$R$dm_path" ] || dm_found=1; }
daemon_same() {
  [ "$ST_TYPE $ST_MODE $ST_UID $ST_GID" = "file $dm_mode $dm_uid $dm_gid" ] || return 1
  dm_is_sum=$(sha256sum <"$R$dm_path") && [ "${dm_is_sum%% *}" = "$dm_sum" ]
}
daemon_mark() { sed -n 's/^# restart on change: //p' "$1" 2>/dev/null; }
daemon_compare_gone() {
  [ "${1%% *}" = "$dm_provider" ] || return 0
  if [ -e "$R${1#* }" ]; then dm_changed=1 dm_found=1; fi
  return 0
}

# the scripts first, the definition, and only then the supervisor hears of it
daemon_write() {
  for dm_script in $DAEMON_SCRIPTS; do
    daemon_script_same "$dm_script" || daemon_write_script || return 1
  done
  daemon_ids_known && daemon_enter && each directory daemon_folder_write "$@" && daemon_folder "$dm_folder" && each file daemon_write_file "$@" && each gone daemon_unlink "$@" &&
    "daemon_${dm_provider}_written"
}
daemon_write_script() {
  daemon_folder "$dm_library" && replace_file "$R$dm_library/$dm_script" "$B/lib/$dm_script.sh" 0755 0 0
}
daemon_write_file() {
  daemon_split "$1" || return 0
  stat_of "$R$dm_path"
  daemon_same || daemon_put "$dm_path" "$B/files/$dm_sum" "$dm_mode"
}
daemon_unlink() { [ "${1%% *}" != "$dm_provider" ] || daemon_take "${1#* }"; }

DAEMON_SCRIPTS='daemon-as daemon-control daemon-env daemon-finish daemon-keep daemon-limit daemon-log daemon-to daemon-wait'
# daemon_script_same NAME
daemon_script_same() {
  [ -x "$R/usr/local/lib/stringless/$1" ] && cmp -s "$B/lib/$1.sh" "$R/usr/local/lib/stringless/$1"
}

# ensure => absent
daemon_absent() {
  dm_changed='' dm_found=''
  each gone daemon_compare_gone "$@"
  for dm_path in "$dm_folder" "$dm_entry" ${a_scandir:+"$a_scandir/$a_name"}; do
    if [ -e "$R$dm_path" ] || [ -L "$R$dm_path" ]; then dm_changed=1; fi
  done
  [ -n "$dm_changed" ] || return 0
  noop || "daemon_${dm_provider}_ready" || failed "$sv_error" || return 1
  sync ensure present absent removed daemon_remove "$@" || return 1
  stale
}

# stopped, forgotten by its supervisor, and its files gone; with the last daemon the scripts go too. What it logged stays.
daemon_remove() {
  if [ -z "$R" ]; then
    "daemon_${dm_provider}_is" || return 1
    "daemon_${dm_provider}_stop" || return 1
  fi
  "daemon_${dm_provider}_forget" && each gone daemon_unlink "$@" && daemon_take "$dm_folder" && daemon_take "$dm_entry" || return 1
  "daemon_${dm_provider}_forgotten" || return 1
  [ -n "$R$a_owner" ] || run rm -rf "$dm_state"
  rmdir "$R/etc/stringless/daemon" 2>/dev/null || return 0
  for dm_script in $DAEMON_SCRIPTS; do rm -f "$R$dm_library/$dm_script"; done
  for dm_path in "$R/etc/stringless" "$R$dm_library" "$R$dm_run/stringless/daemon" "$R$dm_run/stringless"; do
    rmdir "$dm_path" 2>/dev/null
  done
  return 0
}
