# daemon-runit: a service directory of runit.
# needs: service-runit daemon-supervised

daemon_runit_ready() { daemon_supervised_ready runit chpst -u; }
daemon_runit_is() { daemon_supervised_is; }
# sv waits for the service's check, which has a time of its own
daemon_runit_start() {
  dm_limit=$a_timeout a_timeout=$dm_patience
  sv_supervise_start
  set -- $?
  a_timeout=$dm_limit
  return "$1"
}
# after its time it is killed
daemon_runit_stop() {
  sv_runit_supervised || return 0
  sv_run stop sv -w "${a_stop_timeout:-30}" stop "$sv_service" && return 0
  sv_run stop sv -w 5 force-stop "$sv_service"
  sv_runit_look
  [ -z "$sv_pid" ] && return 0
  sv_say "Could not stop Daemon[$a_name]: it is still up"
  return 1
}
daemon_runit_restart() { daemon_runit_stop && daemon_runit_start; }
daemon_runit_reload() { daemon_supervised_reload; }
daemon_runit_relog() { sv_run restart sv -w 10 restart "$sv_service/log"; }
daemon_runit_whole() { daemon_supervised_whole; }
daemon_runit_written() { daemon_supervised_written; }
daemon_runit_enabled() { daemon_supervised_enabled; }
daemon_runit_enable() { daemon_supervised_enable "$1"; }
# runsvdir ends what lost its link within five seconds; the logger reads on until its end, so it is told as well
daemon_runit_forget() {
  daemon_supervised_unlink || return 1
  [ -z "$R" ] || return 0
  sv_service=$dm_folder
  sv_runit_supervised || return 0
  sv_run stop sv -w 10 force-shutdown "$dm_folder"
  daemon_supervised_gone
}
daemon_runit_forgotten() { :; }
