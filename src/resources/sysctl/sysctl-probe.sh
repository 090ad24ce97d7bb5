# sysctl-probe: proves kernel parameters, in their files and in the running kernel, in one pass.
# Rows: ID, name, file, present or absent, value with single blanks, file (the file counts) or -, kernel or -.
# proves: sysctl
# needs: environment probe sysctl-parse
PROBE_KINDS="$PROBE_KINDS sysctl "
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK$SYSCTL_PARSE'
  function sysctl_scan(path, file, text, got) {
    file = root path
    while ((got = (getline text < file)) > 0) if (sysctl_line(text)) sysctl_is[path, sysctl_name] = sysctl_flat(sysctl_value)
    if (got == 0) sysctl_whole[path] = 1
    close(file)
  }
  function sysctl_live(name, file, text, value, got) {
    name = sysctl_dotted(name)
    gsub(/\//, "\034", name); gsub(/[.]/, "/", name); gsub(/\034/, ".", name)
    file = "/proc/sys/" name
    while ((got = (getline text < file)) > 0) value = value " " text
    close(file)
    return got == 0 ? sysctl_flat(value) : "?"
  }
  function sysctl_row(name) {
    name = sysctl_dotted($2)
    if (name ~ /(^|\/)[.][.]?(\/|$)/ || name ~ /[.][.]/) return 0
    if ($6 == "file") {
      if (!($3 in sysctl_read)) { sysctl_read[$3] = 1; sysctl_scan($3) }
      if (!($3 in sysctl_whole)) return 0
      if ($4 == "absent") return !(($3, name) in sysctl_is)
      if (!(($3, name) in sysctl_is) || sysctl_is[$3, name] != $5) return 0
    }
    return $7 != "kernel" || root != "" || sysctl_live($2) == $5
  }'
