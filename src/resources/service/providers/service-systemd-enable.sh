# service-systemd-enable: what systemd starts at boot; on the files alone where no systemd runs.
# needs: service-commands

# sv_systemd_files ACTION: enable, disable, mask or unmask
sv_systemd_files() {
  if [ -n "$sv_systemd_live" ]; then
    sv_run "$1" systemctl "$1" -- "$a_name"
  else
    sv_run "$1" systemctl --root="${R:-/}" "$1" -- "$a_name"
  fi
}

# Static and indirect units can be neither enabled nor disabled; only masked.
sv_systemd_enabled() {
  if [ -n "$sv_systemd_live" ]; then
    sv_state=$(systemctl is-enabled -- "$a_name" 2>/dev/null </dev/null)
  else
    sv_state=$(systemctl --root="${R:-/}" is-enabled -- "$a_name" 2>/dev/null </dev/null)
  fi
  sv_code=$?
  sv_enabled=false
  case $sv_state in
    masked*) [ "$a_enable" != mask ] || sv_enabled=mask ;;
    static)
      sv_enabled=any
      [ "$a_enable" != mask ] || sv_enabled=true ;;
    indirect) [ "$a_enable" = mask ] || sv_enabled=any ;;
    '')
      # an init script without a unit, before systemd asked for those itself
      [ "$sv_code" = 0 ] || ! sv_systemd_script_enabled || sv_enabled=true ;;
    *) [ "$sv_code" != 0 ] || sv_enabled=true ;;
  esac
}
sv_systemd_script_enabled() {
  [ -x "$R/etc/init.d/$a_name" ] || return 1
  for sv_link in "$R"/etc/rc[2-5].d/S[0-9][0-9]"$a_name"; do
    [ ! -e "$sv_link" ] || return 0
  done
  return 1
}

sv_systemd_enable() {
  case $1 in
    true) sv_systemd_files unmask && sv_systemd_files enable ;;
    false) sv_systemd_files disable ;;
    mask)
      # an unknown unit can be masked, but not disabled
      if [ -n "$sv_state" ] && [ "$sv_state" != not-found ]; then sv_systemd_files disable || return 1; fi
      sv_systemd_files mask ;;
    *) sv_cannot_enable manual_startable "$1" ;;
  esac
}
