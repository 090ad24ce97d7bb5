# service-systemd: units, by systemctl. Without a running systemd (a chroot, an image) only enabling is possible.
# needs: service-commands service-systemd-enable

sv_systemd_ready() {
  if ! have systemctl; then
    sv_error='Provider systemd is not functional on this host: systemctl is missing'
    return 1
  fi
  [ -n "${sv_systemd_state-}" ] || sv_systemd_ask
}

# Sets sv_systemd_live when a systemd runs that this run may talk to: not in a chroot, not below a root prefix.
sv_systemd_ask() {
  sv_systemd_live=''
  sv_systemd_state=$(systemctl is-system-running 2>/dev/null </dev/null)
  case $sv_systemd_state in
    initializing | starting | running | degraded | maintenance | stopping) [ -n "$R" ] || sv_systemd_live=1 ;;
    *) sv_systemd_state=offline ;;
  esac
}

sv_systemd_offline() {
  sv_pid_one
  sv_error="Could not $1 ${sv_kind}[$a_name]: systemd is not running here (process 1 is ${sv_init:-unknown})"
}

sv_systemd_status() {
  if [ -z "$sv_systemd_live" ]; then
    # nothing runs in a system that is not booted
    if [ "$a_ensure" = running ]; then
      sv_systemd_offline start
      return 1
    fi
    sv_is=stopped
    return 0
  fi
  if run systemctl is-active -- "$a_name"; then sv_is=running; else sv_is=stopped; fi
}

# a unit file that changed on disk is read again first
sv_systemd_reload() {
  case $(systemctl show --property=NeedDaemonReload -- "$a_name" 2>/dev/null) in
    *=yes) run systemctl daemon-reload ;;
  esac
}

sv_systemd_start() {
  run systemctl unmask -- "$a_name"
  sv_systemd_reload
  # a unit that failed too often is refused until its counter is reset
  run systemctl is-failed -- "$a_name" && run systemctl reset-failed -- "$a_name"
  sv_systemd_do start
}
sv_systemd_stop() { sv_systemd_do stop; }
sv_systemd_restarts() { :; }
sv_systemd_restart() {
  sv_systemd_reload
  sv_systemd_do restart
}

# systemctl is content with a simple unit as soon as it forked, so look again whether it has failed by then
sv_systemd_do() {
  if sv_run "$1" systemctl "$1" -- "$a_name"; then
    [ "$1" != stop ] || return 0
    case $(systemctl show --property=ActiveState --property=SubState -- "$a_name" 2>/dev/null) in
      *=failed* | *=auto-restart*) sv_say "Could not $1 ${sv_kind}[$a_name]: the unit failed right after its start" ;;
      *) return 0 ;;
    esac
  fi
  output
  sv_journal=
  ! have journalctl || sv_journal=$(journalctl -n 50 --since '5 minutes ago' -u "$a_name" --no-pager 2>/dev/null </dev/null)
  sv_say "$OUTPUT${sv_journal:+${NL}journalctl log for $a_name:$NL$sv_journal}"
  return 1
}
