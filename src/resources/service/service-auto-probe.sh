# service-auto-probe: proves services of the init system that the host turns out to have.
# Rows as those of service-probe, with the PROVIDER auto.
# proves: service_auto (with the step's own files)
# needs: environment probe service-detect service-probe service-systemd-probe
PROBE_KINDS="$PROBE_KINDS service_auto "

begin_service_auto() {
  if sv_detect && [ "$sv_provider" = systemd ]; then begin_service_systemd "$1"; else service_begin "$1"; fi
}
PROBE_AWK=$PROBE_AWK'
  function service_auto_row() { return service_row() || service_systemd_row() }'
