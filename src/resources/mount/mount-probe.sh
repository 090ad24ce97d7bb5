# mount-probe: proves entries of tables of file systems, and what is mounted, in one pass.
# Rows: ID, mount point, table, defined, mounted, unmounted or absent, device, type, options (empty: any), pass, dump.
# proves: mount
# needs: environment probe
PROBE_KINDS="$PROBE_KINDS mount "
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK'
  function mount_plain(text) { gsub(/\\040/, " ", text); return text }
  function mount_scan(table, file, text, got, n, f, at, name) {
    file = root table
    while ((got = (getline text < file)) > 0) {
      n = split(text, f, /[ \t]+/)
      at = f[1] == "" ? 1 : 0
      if (n - at < 2 || text ~ /^[ \t]*#/) continue
      name = mount_plain(f[2 + at])
      if (length(name) > 1) sub(/\/+$/, "", name)
      # the first entry counts
      if ((table, name) in mount_device) continue
      mount_device[table, name] = mount_plain(f[1 + at])
      mount_type[table, name] = f[3 + at]; mount_options[table, name] = f[4 + at]
      mount_dump[table, name] = f[5 + at]; mount_pass[table, name] = f[6 + at]
    }
    if (got == 0) mount_whole[table] = 1
    close(file)
  }
  function mount_live(file, text, got, f) {
    file = root "/proc/self/mounts"
    while ((got = (getline text < file)) > 0) { split(text, f, " "); mount_now[mount_plain(f[2])] = 1; mount_known = 1 }
    close(file)
  }
  function mount_same(wanted, is) { return wanted == "" || wanted == is }
  function mount_row(entry, mounted) {
    if (!mount_asked++) mount_live()
    if (!($3 in mount_read)) { mount_read[$3] = 1; mount_scan($3) }
    if (!mount_known || !($3 in mount_whole)) return 0
    entry = ($3, $2) in mount_device; mounted = $2 in mount_now
    if ($4 == "absent") return !entry && !mounted
    if (!entry || $4 == "mounted" && !mounted || $4 == "unmounted" && mounted) return 0
    return mount_same($5, mount_device[$3, $2]) && mount_same($6, mount_type[$3, $2]) &&
      mount_same($7, mount_options[$3, $2]) && $8 == mount_pass[$3, $2] && $9 == mount_dump[$3, $2]
  }'
