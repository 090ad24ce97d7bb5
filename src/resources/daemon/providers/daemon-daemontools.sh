# daemon-daemontools: a service directory of daemontools, in which the keeper may limit the restarts.
# needs: service-daemontools daemon-supervised daemon-kept

daemon_daemontools_ready() { daemon_supervised_ready daemontools setuidgid; }
# where supervise's child is the keeper, that one knows whether the program itself runs
daemon_daemontools_kept() { [ -e "$dm_folder/command" ]; }
daemon_daemontools_is() {
  dm_is=stopped
  daemon_supervised_whole || return 0
  if [ "$a_ensure" != stopped ] && daemon_daemontools_kept; then
    daemon_kept_is
  else
    sv_supervise_status && dm_is=$sv_is
  fi
}
daemon_daemontools_start() {
  sv_supervise_start || return 1
  ! daemon_daemontools_kept || daemon_kept_stays
}
# supervise kills nothing by itself
daemon_daemontools_stop() {
  sv_supervise_stop && return 0
  sv_run stop svc -dk "$sv_service" && sv_wait 5 sv_supervise_is_down
}
daemon_daemontools_restart() { daemon_daemontools_stop && daemon_daemontools_start; }
daemon_daemontools_reload() { if daemon_daemontools_kept; then daemon_kept_reload; else daemon_supervised_reload; fi; }
daemon_daemontools_relog() { sv_run restart svc -t "$sv_service/log"; }
daemon_daemontools_whole() { daemon_supervised_whole; }
daemon_daemontools_written() { daemon_supervised_written; }
daemon_daemontools_enabled() { daemon_supervised_enabled; }
daemon_daemontools_enable() { daemon_supervised_enable "$1"; }
daemon_daemontools_forget() { daemon_supervised_forget; }
# svscan never ends what lost its link
daemon_daemontools_unlinked() {
  sv_run disable svc -dx "$dm_folder" || return 1
  [ ! -d "$dm_folder/log" ] || sv_run disable svc -dx "$dm_folder/log"
}
daemon_daemontools_forgotten() { :; }
