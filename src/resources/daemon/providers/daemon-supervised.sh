# daemon-supervised: runit, daemontools and s6: the folder is built whole, then linked; `down` in it says that it does not
# start by itself. The looks, starts and stops are those of service.
# needs: service-supervise daemon-place replace change

# daemon_supervised_ready PROVIDER COMMAND…: COMMAND becomes the user who stands behind it. What a user's own supervisor
# runs is asked and told as that user: root's words could be led elsewhere by links in the user's folder.
daemon_supervised_ready() {
  sv_provider=$1
  shift
  [ -z "$a_owner" ] || sv_as="$* $a_owner"
  "sv_${sv_provider}_ready" || return 1
  [ -z "$a_owner" ] || [ -n "$R" ] || sv_find "$1" || {
    sv_error="Provider $sv_provider is not functional on this host: $1 is missing"
    return 1
  }
}
daemon_supervised_is() {
  dm_is=stopped
  daemon_supervised_whole || return 0
  sv_supervise_status && dm_is=$sv_is
}
daemon_supervised_whole() { [ "$(readlink "$sv_service")" = "$dm_folder" ]; }
daemon_supervised_written() {
  if daemon_supervised_whole; then return 0; fi
  dm_value=true
  if [ "$a_ensure" = stopped ] || [ "$a_enable" = false ]; then dm_value=false; fi
  daemon_supervised_enable "$dm_value" && replace_link "$sv_service" "$dm_folder" "$dm_uid" "$dm_gid" || return 1
  "sv_${sv_provider}_scan" || return 1
  # where nobody asks whether it runs, the scanner finds it in its own time
  [ -n "$a_ensure" ] || return 0
  if [ -z "$R" ] && ! sv_wait 15 "sv_${sv_provider}_supervised"; then
    sv_say "nothing supervises $sv_scanned/$a_name: does the scanner run?"
    return 1
  fi
  # read by the supervisor already; from now on it counts at boot
  [ "$a_enable" = false ] || daemon_take "$dm_folder/down"
}
daemon_supervised_enabled() {
  dm_enabled=true
  if [ -e "$R$dm_folder/down" ] || [ ! -d "$R$dm_folder" ]; then dm_enabled=false; fi
}
daemon_supervised_enable() {
  if [ "$1" = true ]; then
    daemon_take "$dm_folder/down"
  elif [ ! -e "$R$dm_folder/down" ]; then
    : >"$W/new"
    dm_mode=0644
    [ -z "$a_owner" ] || dm_mode=0440
    daemon_put "$dm_folder/down" "$W/new" "$dm_mode"
  fi
}
daemon_supervised_reload() {
  "sv_${sv_provider}_look"
  sv_run reload "$dm_folder/reload" "$sv_pid"
}
# unlinked first, and gone only when nothing supervises it any more
daemon_supervised_forget() {
  daemon_supervised_unlink || return 1
  [ -n "$R" ] || { "daemon_${dm_provider}_unlinked" && daemon_supervised_gone; }
}
daemon_supervised_unlink() {
  sv_supervise_linked || return 0
  [ ! -L "$sv_service" ] || { remove_path "$sv_service" && return 0; } || return 1
  sv_say "Could not disable $a_name: $sv_scanned/$a_name is a directory, not a link"
  return 1
}
daemon_supervised_gone() {
  sv_service=$dm_folder
  sv_wait 15 daemon_supervised_free && return 0
  sv_say "$dm_folder is still supervised"
  return 1
}
daemon_supervised_free() { ! "sv_${sv_provider}_supervised"; }
