# host-parse: how an entry of a hosts file is read, as functions of awk for the probe and the edits.
# needs: environment

# shellcheck disable=SC2016 # for awk
HOST_PARSE='
  # splits an entry into host_ip, host_name, host_aliases, host_comment; returns 0 when the line is none
  function host_line(text, at, n, words, i) {
    host_comment = ""
    if (text !~ /^[0-9a-fA-F:]/) return 0
    at = index(text, "#")
    if (at) {
      host_comment = substr(text, at + 1)
      sub(/^[ \t]+/, "", host_comment)
      text = substr(text, 1, at - 1)
    }
    sub(/\r$/, "", text)
    n = split(text, words, /[ \t]+/)
    if (n && words[n] == "") n--
    if (n < 2) return 0
    host_ip = words[1]
    host_name = words[2]
    host_aliases = ""
    for (i = 3; i <= n; i++) host_aliases = host_aliases (i > 3 ? " " : "") words[i]
    return 1
  }
'
