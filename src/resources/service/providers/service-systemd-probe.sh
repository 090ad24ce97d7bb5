# service-systemd-probe: one question to systemd proves every unit.
# needs: service-systemd

# rows: ID NAME ENSURE ENABLE (empty: not managed)
probe_service_systemd() {
  sv_systemd_ready && [ -n "$sv_systemd_live" ] || return 1
  # shellcheck disable=SC2046 # names without spaces: a row with any other character was not made
  systemctl show --property=Id --property=ActiveState --property=LoadState --property=UnitFileState -- $(cut -f 2 "$1") \
    >"$W/units" 2>/dev/null </dev/null && [ -s "$W/units" ] || return 1
  # one block for each name, in the order of the names, with an empty line between
  awk -F '\t' '
    function proven(ensure, enable,   a, f) {
      a = active[n]; f = file[n]
      if (ensure == "running" && a != "active") return 0
      if (ensure == "stopped" && a != "inactive" && a != "failed") return 0
      if (enable == "true" && f !~ /^(enabled|enabled-runtime|static|indirect|alias)$/) return 0
      if (enable == "false" && f !~ /^(disabled|static|indirect)$/) return 0
      if (enable == "mask" && f != "masked" && load[n] != "masked") return 0
      return enable != "manual"
    }
    NR == FNR {
      if ($0 == "") { blocks += seen; seen = 0; next }
      k = $0; sub(/=.*/, "", k); v = substr($0, length(k) + 2); seen = 1
      if (k == "ActiveState") active[blocks + 1] = v
      else if (k == "LoadState") load[blocks + 1] = v
      else if (k == "UnitFileState") file[blocks + 1] = v
      next
    }
    FNR == 1 { blocks += seen; seen = 0 }
    { n++; line[n] = $1; if (proven($3, $4)) good[n] = 1 }
    END {
      # another number of blocks than of names: no block can be told to be whose
      if (blocks != n) exit 1
      for (i = 1; i <= n; i++) if (good[i]) { ok++; print line[i] }
      exit ok != n
    }' "$W/units" "$1"
}
