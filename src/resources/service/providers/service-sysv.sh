# service-sysv: init scripts. The providers debian, redhat, openwrt and init differ in how a script is found and enabled.
# needs: service-commands

sv_sysv_ready() {
  sv_script=''
  [ -n "$a_path" ] || a_path=/etc/init.d
  return 0
}

# sets sv_script to the script of the service, in the folders of path
sv_sysv_script() {
  [ -z "$sv_script" ] || return 0
  sv_rest=$a_path$NL
  while [ -n "$sv_rest" ]; do
    sv_folder=${sv_rest%%[:"$NL"]*}
    sv_rest=${sv_rest#"$sv_folder"}
    sv_rest=${sv_rest#?}
    for sv_file in "$sv_folder/$a_name" "$sv_folder/$a_name.sh"; do
      if [ -n "$sv_folder" ] && [ -f "$R$sv_file" ]; then
        sv_script=$sv_file
        return 0
      fi
    done
  done
  sv_error="Could not find init script for '$a_name'"
  sv_say "$sv_error"
  return 1
}

sv_sysv_status() {
  sv_sysv_script || return 1
  if run "$sv_script" status; then sv_is=running; else sv_is=stopped; fi
}
sv_sysv_do() { sv_sysv_script && sv_run "$1" "$sv_script" "$1"; }

# start and stop come back before what they did shows: a script that tells its status is given some seconds
sv_sysv_start() { sv_sysv_do start && sv_sysv_settle running; }
sv_sysv_stop() { sv_sysv_do stop && sv_sysv_settle stopped; }
sv_sysv_restart() { sv_sysv_do restart; }
sv_sysv_settle() {
  sv_wait "${a_timeout:-5}" sv_runs "$1" || info "$STEP_PATH: the status command does not say $1"
  return 0
}

# links that start the service in the runlevels for many users: /etc/rc2.d beside /etc/init.d
sv_sysv_links() {
  for sv_link in "$R${sv_script%/init.d/*}"/rc[2-5].d/S[0-9][0-9]"$a_name"; do
    if [ -e "$sv_link" ] || [ -h "$sv_link" ]; then return 0; fi
  done
  return 1
}

# init: scripts alone; what starts at boot is not managed
sv_init_ready() { sv_sysv_ready; }
sv_init_status() { sv_sysv_status; }
sv_init_start() { sv_sysv_start; }
sv_init_stop() { sv_sysv_stop; }
sv_init_restart() { sv_sysv_restart; }
sv_init_restarts() { return 1; }
sv_init_enabled() { sv_enabled=any; }
sv_init_enable() { sv_cannot_enable enableable "$1"; }

# openwrt: the script itself enables, and has no status of its own
sv_openwrt_ready() { sv_sysv_ready; }
sv_openwrt_status() { sv_process_status; }
sv_openwrt_start() { sv_sysv_do start; }
sv_openwrt_stop() { sv_sysv_do stop; }
sv_openwrt_restart() { sv_sysv_restart; }
sv_openwrt_restarts() { return 1; }
sv_openwrt_enabled() {
  sv_sysv_script || return 1
  if sv_ask "$sv_script" enabled; then sv_enabled=true; else sv_enabled=false; fi
}
sv_openwrt_enable() {
  case $1 in
    true) sv_sysv_script && sv_change enable "$sv_script" enable ;;
    false) sv_sysv_script && sv_change disable "$sv_script" disable ;;
    *) sv_cannot_enable manual_startable "$1" ;;
  esac
}
