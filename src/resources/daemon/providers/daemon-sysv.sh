# daemon-sysv: an init script, enabled by what the host has.
# needs: service-commands service-sysv service-detect daemon-kept

daemon_sysv_ready() {
  sv_script='' a_path=/etc/init.d
  if have update-rc.d; then
    sv_provider=debian
  elif have chkconfig; then
    sv_provider=redhat
  else
    sv_provider='init'
  fi
}
daemon_sysv_is() { daemon_kept_is; }
daemon_sysv_start() { sv_run start "/etc/init.d/$a_name" start && daemon_kept_stays; }
daemon_sysv_stop() { [ ! -x "/etc/init.d/$a_name" ] || sv_run stop "/etc/init.d/$a_name" stop; }
daemon_sysv_restart() { sv_run restart "/etc/init.d/$a_name" restart && daemon_kept_stays; }
daemon_sysv_reload() { daemon_kept_reload; }
daemon_sysv_relog() { daemon_kept_relog; }
daemon_sysv_whole() { :; }
daemon_sysv_written() { sv_script=''; }
daemon_sysv_enabled() {
  dm_enabled=false
  [ -f "$R/etc/init.d/$a_name" ] || return 0
  if [ "$sv_provider" = 'init' ]; then
    daemon_sysv_linked || return 0
    dm_enabled=true
    return 0
  fi
  "sv_${sv_provider}_enabled" && dm_enabled=$sv_enabled
}
# without a tool of its own the links of the runlevels are made as they are everywhere
daemon_sysv_linked() { sv_script=/etc/init.d/$a_name && sv_sysv_links; }
daemon_sysv_enable() {
  if [ "$sv_provider" != 'init' ]; then
    "sv_${sv_provider}_enable" "$1"
    return
  fi
  daemon_sysv_unlink
  [ "$1" = true ] || return 0
  for dm_level in 0 1 2 3 4 5 6; do
    [ -d "$R/etc/rc$dm_level.d" ] || continue
    case $dm_level in
      [2345]) dm_link=S85 ;;
      *) dm_link=K15 ;;
    esac
    run ln -s "../init.d/$a_name" "$R/etc/rc$dm_level.d/$dm_link$a_name" || return 1
  done
  daemon_sysv_linked && return 0
  sv_say "this host has neither update-rc.d nor chkconfig nor folders /etc/rc2.d to /etc/rc5.d"
  return 1
}
daemon_sysv_unlink() {
  for dm_link in "$R"/etc/rc[0-6S].d/[SK][0-9][0-9]"$a_name"; do
    [ ! -L "$dm_link" ] || rm -f "$dm_link"
  done
}
daemon_sysv_forget() {
  [ "$sv_provider" != redhat ] || [ ! -f "$R/etc/init.d/$a_name" ] || sv_change disable chkconfig --del "$a_name"
}
daemon_sysv_forgotten() {
  [ "$sv_provider" != debian ] || sv_change disable update-rc.d -f "$a_name" remove || return 1
  daemon_sysv_unlink
}
