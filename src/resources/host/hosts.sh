# hosts: proves entries of hosts files in one pass.
# Rows: ID, file, name, then ensure=absent or what must be so: ip=, host_aliases=, comment=.
# proves: hosts
# needs: environment probe host-parse
PROBE_KINDS="$PROBE_KINDS hosts "
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK$HOST_PARSE'
  function hosts_row(entry, i, at, key, value) {
    if (!($2 in hosts_read)) { hosts_read[$2] = 1; hosts_scan($2) }
    if (!($2 in hosts_whole)) return 0
    entry = $2 FS $3
    for (i = 4; i <= NF; i++) {
      at = index($i, "=")
      key = substr($i, 1, at - 1)
      value = substr($i, at + 1)
      if (key == "ensure") { if ((value == "absent") == (entry in hosts_ip)) return 0 }
      else if (!(entry in hosts_ip)) return 0
      else if (value != (key == "ip" ? hosts_ip[entry] : key == "host_aliases" ? hosts_aliases[entry] : hosts_comment[entry]))
        return 0
    }
    return 1
  }
  function hosts_scan(path, file, text, got, entry) {
    file = root path
    while ((got = (getline text < file)) > 0) {
      if (!host_line(text)) continue
      entry = path FS host_name
      if (entry in hosts_ip) continue
      hosts_ip[entry] = host_ip
      hosts_aliases[entry] = host_aliases
      hosts_comment[entry] = host_comment
    }
    if (got == 0) hosts_whole[path] = 1
    close(file)
  }'
