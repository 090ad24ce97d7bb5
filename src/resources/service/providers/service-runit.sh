# service-runit: services below runsvdir, by sv.
# needs: service-commands service-supervise

sv_runit_ready() {
  sv_scanner=runsvdir
  sv_supervise_ready '/service /etc/service /var/service' '/etc/sv /var/lib/service' sv
}
sv_runit_status() { sv_supervise_status; }
sv_runit_start() { sv_supervise_start; }
sv_runit_stop() { sv_supervise_stop; }
sv_runit_restarts() { :; }
sv_runit_restart() { sv_supervise_restart sv -w "${a_timeout:-30}" restart "$sv_service"; }
sv_runit_enabled() { sv_supervise_enabled; }
sv_runit_enable() { sv_supervise_enable "$1"; }

# run: /etc/service/x: (pid 12) 34s[, normally down][, got TERM]; run: log: …
# down: /etc/service/x: 3s[, normally up][, want up]
sv_runit_look() {
  sv_pid='' sv_age=0 sv_want=down
  sv_line=$(sv_look sv status "$sv_service")
  sv_line=${sv_line%%"; "*}
  case $sv_line in
    run:*'(pid '*)
      sv_want=up
      sv_pid=${sv_line#*"(pid "} sv_age=${sv_line#*") "}
      sv_pid=${sv_pid%%")"*} sv_age=${sv_age%%s*} ;;
    *'want up'* | finish:*) sv_want=up ;;
  esac
  case $sv_line in *'want down'*) sv_want=down ;; esac
}
# only "fail:" and "warning:" mean that no runsv answers
sv_runit_supervised() {
  case $(sv_look sv status "$sv_service") in
    run:* | down:* | finish:*) return 0 ;;
  esac
  return 1
}
sv_runit_up() { sv_run start sv -w "${a_timeout:-10}" start "$sv_service"; }
sv_runit_down() { sv_run stop sv -w "${a_timeout:-30}" stop "$sv_service"; }
sv_runit_scan() { :; }
# runsvdir ends the service when its link is gone
sv_runit_unlink() { sv_run disable rm -f "$sv_service"; }
