# hosts: proves entries of hosts files in one pass.
# Rows: ID, file, name, then ensure=absent or what must be so: ip=, host_aliases=, comment=.
# needs: environment host-parse

probe_hosts() {
  HOST_ROOT=$R awk -F '\t' "$HOST_PARSE"'
    {
      if (!($2 in scanned)) { scanned[$2] = 1; scan($2) }
      ok = ($2 in whole)
      entry = $2 FS $3
      for (i = 4; i <= NF && ok; i++) {
        at = index($i, "=")
        key = substr($i, 1, at - 1)
        value = substr($i, at + 1)
        if (key == "ensure") ok = (value == "absent") != (entry in ip)
        else if (!(entry in ip)) ok = 0
        else if (key == "ip") ok = ip[entry] == value
        else if (key == "host_aliases") ok = aliases[entry] == value
        else ok = comment[entry] == value
      }
      if (ok) print $1; else dirty = 1
    }
    END { exit dirty }
    function scan(path, file, text, got, entry) {
      file = ENVIRON["HOST_ROOT"] path
      while ((got = (getline text < file)) > 0) {
        if (!host_line(text)) continue
        entry = path FS host_name
        if (entry in ip) continue
        ip[entry] = host_ip
        aliases[entry] = host_aliases
        comment[entry] = host_comment
      }
      if (got == 0) whole[path] = 1
      close(file)
    }' "$1"
}
