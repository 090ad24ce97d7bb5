# daemon-supervised: runit, daemontools and s6: the folder is built whole, then linked; `down` in it says that it does not
# start by itself. The looks, starts and stops are those of service.
# needs: service-supervise

daemon_supervised_ready() {
  sv_provider=$1 a_path=/etc/stringless/daemon
  "sv_$1_ready"
}
daemon_supervised_is() {
  dm_is=stopped
  sv_supervise_linked || return 0
  sv_supervise_status && dm_is=$sv_is
}
daemon_supervised_whole() { sv_supervise_linked; }
daemon_supervised_written() {
  # the folder is there now
  "sv_${sv_provider}_ready" || return 1
  sv_supervise_linked && return 0
  if [ "$a_ensure" = running ] && [ "$a_enable" != false ]; then rm -f "$R$dm_folder/down"; else : >"$R$dm_folder/down"; fi
  sv_supervise_link || return 1
  if [ -z "$R" ] && ! sv_wait 15 "sv_${sv_provider}_supervised"; then
    sv_say "nothing supervises $sv_scanned/$a_name: does the scanner run?"
    return 1
  fi
  # read by the supervisor already; from now on it counts at boot
  [ "$a_enable" = false ] || rm -f "$R$dm_folder/down"
}
daemon_supervised_enabled() {
  dm_enabled=true
  if [ -e "$R$dm_folder/down" ] || [ ! -d "$R$dm_folder" ]; then dm_enabled=false; fi
}
daemon_supervised_enable() {
  if [ "$1" = true ]; then run rm -f "$R$dm_folder/down"; else : >"$R$dm_folder/down"; fi
}
daemon_supervised_reload() {
  "sv_${sv_provider}_look"
  sv_run reload "$dm_folder/reload" "$sv_pid"
}
# unlinked first, and gone only when nothing supervises it any more
daemon_supervised_forget() {
  ! sv_supervise_linked || sv_supervise_unlink || return 1
  [ -n "$R" ] || daemon_supervised_gone
}
daemon_supervised_gone() {
  sv_service=$dm_folder
  sv_wait 15 daemon_supervised_free && return 0
  sv_say "$dm_folder is still supervised"
  return 1
}
daemon_supervised_free() { ! "sv_${sv_provider}_supervised"; }
