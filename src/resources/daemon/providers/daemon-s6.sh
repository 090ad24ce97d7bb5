# daemon-s6: a service directory of s6.
# needs: service-s6 daemon-supervised

daemon_s6_ready() { daemon_supervised_ready s6 s6-setuidgid; }
daemon_s6_is() { daemon_supervised_is; }
daemon_s6_start() { sv_supervise_start; }
daemon_s6_stop() { sv_supervise_stop; }
daemon_s6_restart() { sv_supervise_restart s6-svc -ru "$sv_service"; }
daemon_s6_reload() { daemon_supervised_reload; }
daemon_s6_relog() { sv_run restart s6-svc -r "$sv_service/log"; }
daemon_s6_whole() { daemon_supervised_whole; }
daemon_s6_written() { daemon_supervised_written; }
daemon_s6_enabled() { daemon_supervised_enabled; }
daemon_s6_enable() { daemon_supervised_enable "$1"; }
daemon_s6_forget() { daemon_supervised_forget; }
daemon_s6_unlinked() { sv_run disable s6-svscanctl -an "$sv_scanned"; }
daemon_s6_forgotten() { :; }
