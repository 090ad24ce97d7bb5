# service-daemontools: services below svscan, by svc and svstat.
# needs: service-commands service-supervise

sv_daemontools_ready() {
  sv_scanner=svscan
  sv_supervise_ready '/service /etc/service /var/lib/svscan' '/var/lib/service /etc' svc svstat svok
}
sv_daemontools_status() { sv_supervise_status; }
sv_daemontools_start() { sv_supervise_start; }
sv_daemontools_stop() { sv_supervise_stop; }
sv_daemontools_restarts() { :; }
sv_daemontools_restart() { sv_supervise_restart svc -t "$sv_service"; }
sv_daemontools_enabled() { sv_supervise_enabled; }
sv_daemontools_enable() { sv_supervise_enable "$1"; }

# /service/x: up (pid 12) 34 seconds[, normally down][, want down]; /service/x: down 3 seconds[, normally up][, want up]
# svstat and svc return 0 for everything, so only the text counts
sv_daemontools_look() {
  sv_pid='' sv_age=0 sv_want=down
  sv_line=$(sv_look svstat "$sv_service")
  case $sv_line in
    *': up (pid '*)
      sv_want=up
      sv_pid=${sv_line#*"(pid "} sv_age=${sv_line#*") "}
      sv_pid=${sv_pid%%")"*} sv_age=${sv_age%% *} ;;
    *'want up'*) sv_want=up ;;
  esac
  case $sv_line in *'want down'*) sv_want=down ;; esac
}
sv_daemontools_supervised() { sv_look svok "$sv_service"; }
sv_daemontools_up() { sv_run start svc -u "$sv_service"; }
sv_daemontools_down() { sv_run stop svc -d "$sv_service"; }
sv_daemontools_scan() { :; }
# svscan never ends what lost its link: supervise is told to, from within the folder
sv_daemontools_unlink() {
  sv_find svc
  # shellcheck disable=SC2016 # for the inner shell
  sv_run disable sh -c 'cd -P "$1" || exec rm -f "$1"
    rm -f "$1" && "$2" -dx . && { [ ! -d log ] || "$2" -dx log; }' sh "$sv_service" "$sv_path"
}
