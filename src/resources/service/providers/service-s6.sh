# service-s6: services below s6-svscan, by s6-svc and s6-svstat.
# needs: service-commands service-supervise

sv_s6_ready() {
  sv_scanner=s6-svscan
  sv_supervise_ready '/run/service /var/run/service /service /etc/service' '/etc/s6/sv /etc/sv /etc/s6/service' s6-svc s6-svstat s6-svok
}
sv_s6_status() { sv_supervise_status; }
sv_s6_start() { sv_supervise_start; }
sv_s6_stop() { sv_supervise_stop; }
sv_s6_restarts() { :; }
sv_s6_restart() { sv_supervise_restart s6-svc -r "$sv_service"; }
sv_s6_enabled() { sv_supervise_enabled; }
sv_s6_enable() { sv_supervise_enable "$1"; }

# s6-svstat -o prints the fields in the order asked for: true 12 34 true
sv_s6_look() {
  sv_pid='' sv_age=0 sv_want=down
  sv_line=$(sv_look s6-svstat -o up,pid,updownfor,wantedup "$sv_service") || return 0
  sv_rest=${sv_line#* }
  case $sv_line in
    'true '*)
      sv_pid=${sv_rest%% *} sv_age=${sv_rest#* }
      sv_age=${sv_age%% *} ;;
  esac
  case $sv_line in *' true') sv_want=up ;; esac
}
sv_s6_supervised() { sv_look s6-svok "$sv_service"; }
sv_s6_up() { sv_run start s6-svc -u "$sv_service"; }
sv_s6_down() { sv_run stop s6-svc -d "$sv_service"; }
sv_s6_scan() { [ -n "$R" ] || sv_run enable s6-svscanctl -a "$sv_scanned"; }
sv_s6_unlink() { sv_run disable rm -f "$sv_service" && { [ -n "$R" ] || sv_run disable s6-svscanctl -an "$sv_scanned"; }; }
