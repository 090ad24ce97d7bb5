# service-systemd-probe: one question to systemd proves every unit.
# Rows: ID NAME ENSURE ENABLE; - where nothing is wanted.
# proves: service_systemd
# needs: environment probe
PROBE_KINDS="$PROBE_KINDS service_systemd "

# where no systemd runs, or below a root prefix, there is no answer
begin_service_systemd() {
  [ -z "$R" ] && have systemctl || return 0
  cat -- "$1.asked" | xargs systemctl show --property=Id --property=ActiveState --property=LoadState --property=UnitFileState -- \
    >"$W/units.${1##*/}" 2>/dev/null &
  PROBE_WAITS="$PROBE_WAITS $!"
}
# one block for each name, in the order of the names, with an empty line between
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK'
  function unit_first(line, key, value, seen, names, file) {
    split("", unit_active); split("", unit_load); split("", unit_file)
    unit_blocks = 1; unit_at = 0; unit_of = kind; names = 0
    file = scratch "/units." kind
    while ((getline line < file) > 0) {
      key = line; sub(/=.*/, "", key); value = substr(line, length(key) + 2)
      if (line == "") { unit_blocks += seen; seen = 0; continue }
      # the last of one call and the first of the next have no empty line between them
      if (key == "Id" && ("Id", unit_blocks) in unit_has) { unit_blocks++ }
      unit_has[key, unit_blocks] = 1; seen = 1
      if (key == "ActiveState") unit_active[unit_blocks] = value
      else if (key == "LoadState") unit_load[unit_blocks] = value
      else if (key == "UnitFileState") unit_file[unit_blocks] = value
    }
    unit_blocks -= !seen
    close(file)
    file = bundle "/probe/" kind ".asked"
    while ((getline line < file) > 0) names++
    close(file)
    # another number of blocks than of names: no block can be told to be whose
    unit_whole = names == unit_blocks
  }
  function service_systemd_row(active, file) {
    if (unit_of != kind) unit_first()
    unit_at++
    if (!unit_whole) return 0
    active = unit_active[unit_at]; file = unit_file[unit_at]
    if ($3 == "running" && active != "active") return 0
    if ($3 == "stopped" && active != "inactive" && active != "failed") return 0
    if ($4 == "true" && file !~ /^(enabled|enabled-runtime|static|indirect|alias)$/) return 0
    if ($4 == "false" && file !~ /^(disabled|static|indirect)$/) return 0
    if ($4 == "mask" && file != "masked" && unit_load[unit_at] != "masked") return 0
    return $4 != "manual"
  }'
