# service-probe: proves services by the questions that their provider asks, beside the other probes.
# Rows: ID NAME ENSURE ENABLE PROVIDER PATH; - where nothing is wanted.
# proves: service (with the step's own files)
# needs: environment probe
PROBE_KINDS="$PROBE_KINDS service "

begin_service() { service_begin "$1"; }
# service_begin TABLE: the ids of proven rows to $W/services. Below a root prefix nothing runs.
service_begin() {
  [ -z "$R" ] || return 0
  # what a probe before a change has proven counts no longer
  ! probe_once services || : >"$W/services"
  service_look <"$1" >>"$W/services" 2>/dev/null &
  PROBE_WAITS="$PROBE_WAITS $!"
}
service_look() {
  a_hasstatus='' a_status='' a_pattern='' a_binary='' a_manifest='' a_timeout=''
  while IFS=$TAB read -r sl_id a_name a_ensure a_enable sv_provider a_path; do
    [ "$a_ensure" != - ] || a_ensure=''
    [ "$a_enable" != - ] || a_enable=''
    [ "$a_path" != - ] || a_path=''
    if service_proven </dev/null >/dev/null; then printf '%s\n' "$sl_id"; fi
  done
}
service_proven() {
  sv_is='' sv_enabled=''
  [ "$sv_provider" != auto ] || sv_detect || return 1
  "sv_${sv_provider}_ready" || return 1
  if [ -n "$a_ensure" ]; then
    sv_status && [ "$sv_is" = "$a_ensure" ] || return 1
  fi
  if [ -n "$a_enable" ]; then
    "sv_${sv_provider}_enabled" && service_enable_in_sync || return 1
  fi
}
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK'
  function service_row(line) {
    if (!service_known++) while ((getline line < (scratch "/services")) > 0) service_good[line] = 1
    return ($1 in service_good)
  }'
