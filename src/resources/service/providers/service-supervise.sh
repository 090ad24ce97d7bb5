# service-supervise: what runit, daemontools and s6 have in common: a folder that is scanned, links into it, and
# services that are started again and again. A provider P gives sv_P_look, which sets
#   sv_pid (empty when down), sv_age (seconds it has been up), sv_want (up or down) for the folder $sv_service;
# sv_P_up, sv_P_down, sv_P_supervised, and sv_P_scan after links changed.
# needs: service-commands service-scanner

# sv_supervise_ready FOLDERS DAEMONS PROGRAM…: the folder that $sv_scanner scans, and where the services' folders are
sv_supervise_ready() {
  sv_folders=$1 sv_daemons=$2
  shift 2
  for sv_program; do
    # a busybox's own svc and svok are for runit alone, and its shell takes them for there
    if [ -n "$R" ] || sv_find "$sv_program"; then continue; fi
    sv_error="Provider $sv_provider is not functional on this host: $sv_program is missing"
    return 1
  done
  sv_scanned=''
  if [ -n "$sv_scandir" ]; then
    [ ! -d "$R$sv_scandir" ] || sv_scanned=$sv_scandir
  else
    # shellcheck disable=SC2086 # folders
    sv_scan_folder $sv_folders
  fi
  if [ -z "$sv_scanned" ]; then
    sv_error="Could not find service directory${sv_scandir:+ $sv_scandir}"
    return 1
  fi
  sv_service=$R$sv_scanned/$a_name sv_daemon=''
  for sv_folder in ${a_path:-$sv_daemons}; do
    if [ -z "$sv_daemon" ] && [ -d "$R$sv_folder/$a_name" ]; then sv_daemon=$sv_folder/$a_name; fi
  done
}

# What comes back with another process every second does not run. What shall be stopped must not be wanted up either.
sv_supervise_status() {
  sv_is=stopped
  "sv_${sv_provider}_look"
  if [ "$a_ensure" = stopped ]; then
    [ -z "$sv_pid" ] && [ "$sv_want" != up ] || sv_is=running
    return 0
  fi
  sv_looks=3
  while [ -n "$sv_pid" ] && [ "$sv_age" -lt 2 ] && [ "$sv_looks" -gt 0 ]; do
    sv_before=$sv_pid sv_looks=$((sv_looks - 1))
    sleep 1
    "sv_${sv_provider}_look"
    [ "$sv_pid" = "$sv_before" ] || return 0
  done
  [ -z "$sv_pid" ] || sv_is=running
}

sv_supervise_start() {
  if ! sv_supervise_linked; then sv_supervise_link || return 1; fi
  # the scanner looks every few seconds
  if ! sv_wait "${a_timeout:-10}" "sv_${sv_provider}_supervised"; then
    sv_say "Could not start ${sv_kind}[$a_name]: nothing supervises $sv_scanned/$a_name"
    return 1
  fi
  "sv_${sv_provider}_up" || return 1
  sv_wait "${a_timeout:-10}" sv_runs running && return 0
  sv_say "Could not start ${sv_kind}[$a_name]: it does not stay up"
  return 1
}
sv_supervise_stop() {
  "sv_${sv_provider}_supervised" || return 0
  "sv_${sv_provider}_down" || return 1
  sv_wait "${a_timeout:-10}" sv_supervise_is_down && return 0
  sv_say "Could not stop ${sv_kind}[$a_name]: it is still up"
  return 1
}
sv_supervise_is_down() {
  "sv_${sv_provider}_look"
  [ -z "$sv_pid" ]
}

# sv_supervise_restart COMMAND…: until another process is up and stays
sv_supervise_restart() {
  "sv_${sv_provider}_look"
  sv_old=$sv_pid
  sv_run restart "$@" || return 1
  if sv_wait "${a_timeout:-30}" sv_supervise_renewed && sv_wait "${a_timeout:-10}" sv_runs running; then return 0; fi
  sv_say "Could not restart ${sv_kind}[$a_name]: it does not stay up"
  return 1
}
sv_supervise_renewed() {
  "sv_${sv_provider}_look"
  [ -n "$sv_pid" ] && [ "$sv_pid" != "$sv_old" ]
}

sv_supervise_linked() { [ -e "$sv_service" ] || [ -h "$sv_service" ]; }
sv_supervise_enabled() { if sv_supervise_linked; then sv_enabled=true; else sv_enabled=false; fi; }
sv_supervise_enable() {
  case $1 in
    true) sv_supervise_link ;;
    false) sv_supervise_unlink ;;
    *) sv_cannot_enable manual_startable "$1" ;;
  esac
}

# `manifest` makes the folder where there is none
sv_supervise_link() {
  if [ -z "$sv_daemon" ] && [ -n "$a_manifest" ]; then
    sv_run enable "$a_manifest" "$a_name" || return 1
    "sv_${sv_provider}_ready"
  fi
  if [ -z "$sv_daemon" ]; then
    sv_say "No daemon directory found for $sv_scanned/$a_name"
    return 1
  fi
  sv_run enable ln -s "$sv_daemon" "$sv_service" && "sv_${sv_provider}_scan"
}
sv_supervise_unlink() {
  if [ ! -h "$sv_service" ]; then
    sv_say "Could not disable $a_name: $sv_scanned/$a_name is a directory, not a link"
    return 1
  fi
  "sv_${sv_provider}_unlink"
}
