# service-openrc: OpenRC's scripts and runlevels.
# needs: service-commands

sv_openrc_ready() {
  have rc-service && have rc-update && return 0
  [ -z "$R" ] || return 0
  sv_error='Provider openrc is not functional on this host: rc-service or rc-update is missing'
  return 1
}
sv_openrc_status() { if run rc-service "$a_name" status; then sv_is=running; else sv_is=stopped; fi; }
sv_openrc_start() { sv_run start rc-service "$a_name" start; }
sv_openrc_stop() { sv_run stop rc-service "$a_name" stop; }
sv_openrc_restart() { sv_run restart rc-service "$a_name" restart; }
sv_openrc_restarts() { return 1; }

# the runlevels that have the service: "NAME | default"; dynamic ones are not shown
sv_openrc_enabled() {
  sv_enabled=$(sv_ask rc-update -C show | awk -F '|' -v name="$a_name" '
    { n = $1; gsub(/[ \t]/, "", n) } n == name && $2 ~ /[^ \t]/ { on = 1 } END { print on ? "true" : "false" }')
}
sv_openrc_enable() {
  case $1 in
    true) sv_change enable rc-update -C add "$a_name" default ;;
    # From every runlevel that has it. rc-update -a complains of each one that does not: what counts is that none has
    # it afterwards.
    false) sv_change disable rc-update -C -a del "$a_name" || { sv_openrc_enabled && [ "$sv_enabled" = false ]; } ;;
    *) sv_cannot_enable manual_startable "$1" ;;
  esac
}
