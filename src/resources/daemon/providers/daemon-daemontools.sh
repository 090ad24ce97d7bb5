# daemon-daemontools: a service directory of daemontools, in which the keeper limits the restarts.
# needs: service-daemontools daemon-supervised daemon-kept

daemon_daemontools_ready() { daemon_supervised_ready daemontools; }
# supervise's child is the keeper: whether the program itself runs, the keeper knows
daemon_daemontools_is() {
  dm_is=stopped
  sv_supervise_linked || return 0
  if [ "$a_ensure" = stopped ]; then
    sv_supervise_status && dm_is=$sv_is
  else
    daemon_kept_is
  fi
}
daemon_daemontools_start() { sv_supervise_start && daemon_kept_stays; }
daemon_daemontools_stop() { sv_supervise_stop; }
daemon_daemontools_restart() { sv_supervise_restart svc -tu "$sv_service" && daemon_kept_stays; }
daemon_daemontools_reload() { daemon_kept_reload; }
daemon_daemontools_relog() { svc -t "$sv_service/log"; }
daemon_daemontools_whole() { daemon_supervised_whole; }
daemon_daemontools_written() { daemon_supervised_written; }
daemon_daemontools_enabled() { daemon_supervised_enabled; }
daemon_daemontools_enable() { daemon_supervised_enable "$1"; }
daemon_daemontools_forget() { daemon_supervised_forget; }
daemon_daemontools_forgotten() { :; }
