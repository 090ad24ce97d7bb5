# service: compares whether a service runs and starts at boot with what shall be, changes that, restarts on a refresh.
# needs: environment messages resource probe service-commands
#
# A provider P gives, in providers/service-P.sh ($a_name and the other words are set):
#   sv_P_ready      the host can use it; 1 with sv_error when not
#   sv_P_status     sets sv_is to running or stopped; 1 with sv_error when it cannot tell
#   sv_P_start, sv_P_stop, sv_P_restart
#   sv_P_enabled    sets sv_enabled to true, false, manual or mask, or to any when it is not to be changed
#   sv_P_enable VALUE

# Service name=… provider=… [ensure= enable= hasstatus= hasrestart= start= stop= restart= status= pattern= …]
Service() {
  attributes 'name ensure enable provider hasstatus hasrestart start stop restart status pattern binary path manifest timeout' "$@"
  sv_kind=Service sv_provider=$a_provider sv_error='' sv_as='' sv_scandir=''
  if [ "$sv_provider" = auto ]; then sv_detect || failed "$sv_error" || return 1; fi
  "sv_${sv_provider}_ready" || failed "$sv_error" || return 1
  sv_is='' sv_started=''
  if [ -n "$R" ] && [ -n "$a_ensure" ]; then service_unbooted; fi
  if [ -n "$a_ensure" ] && ! sv_status; then
    # starting may be impossible where enabling is not
    service_enable
    failed "Could not evaluate: $sv_error"
    return 1
  fi
  if [ "$sv_is" != "$a_ensure" ]; then
    # as in Puppet, enable goes along without a word of its own
    sync ensure "$sv_is" "$a_ensure" '' service_ensure || return 1
    stale
    [ "$a_ensure" != running ] || sv_started=1
  else
    service_enable || return 1
  fi
  # what was just started runs with the new configuration already
  if [ -z "$R$sv_started" ] && refreshing; then
    triggered service_refresh || return 1
    stale
  fi
}

# below a root prefix nothing runs: the service can be enabled, and the start of the system does the rest
service_unbooted() {
  [ "$a_ensure" = stopped ] || warning "$STEP_PATH: not started: the system in $R is not running"
  a_ensure=''
}

service_enable() {
  [ -n "$a_enable" ] || return 0
  sv_enabled=''
  "sv_${sv_provider}_enabled" || failed "Could not evaluate: $sv_error" || return 1
  service_enable_in_sync && return 0
  sync enable "$sv_enabled" "$a_enable" '' "sv_${sv_provider}_enable" "$a_enable" || return 1
  stale
}

service_ensure() {
  if [ "$a_ensure" = running ]; then sv_start; else sv_stop; fi || return 1
  [ -n "$a_enable" ] || return 0
  if ! "sv_${sv_provider}_enabled"; then
    sv_say "$sv_error"
    return 1
  fi
  service_enable_in_sync || "sv_${sv_provider}_enable" "$a_enable"
}

service_enable_in_sync() {
  case $sv_enabled in
    any | "$a_enable") return 0 ;;
    # masked is disabled too
    mask) [ "$a_enable" = false ] ;;
    *) return 1 ;;
  esac
}

# a service that does not run is not restarted
service_refresh() {
  if ! sv_status; then
    sv_say "$sv_error"
    return 1
  fi
  if [ "$sv_is" != running ]; then
    info "$STEP_PATH: Skipping restart; service is not running"
    return 0
  fi
  if [ -n "$a_restart" ]; then
    sv_command restart "$a_restart"
  elif [ "$a_hasrestart" = true ] || "sv_${sv_provider}_restarts"; then
    "sv_${sv_provider}_restart"
  else
    sv_stop && sv_start
  fi
}
