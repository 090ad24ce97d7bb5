# sysctl-parse: how a file of kernel parameters is read, as functions of awk for the probe and the edits.
# needs: environment

# sysctl_line: splits a setting into sysctl_name and sysctl_value; returns 0 when the line is none
# shellcheck disable=SC2016 # for awk
SYSCTL_PARSE='
  # slashes and dots between the parts of a name mean the same
  function sysctl_dotted(text, dot, slash) {
    dot = index(text, ".")
    slash = index(text, "/")
    if (slash && (!dot || slash < dot)) { gsub(/[.]/, "\034", text); gsub(/\//, ".", text); gsub(/\034/, "/", text) }
    return text
  }
  function sysctl_line(text, at) {
    if (text ~ /^[ \t]*([#;]|$)/ || !(at = index(text, "="))) return 0
    sysctl_name = substr(text, 1, at - 1)
    sysctl_value = substr(text, at + 1)
    gsub(/^[ \t]*-?|[ \t]+$/, "", sysctl_name)
    gsub(/^[ \t]+|[ \t\r]+$/, "", sysctl_value)
    sysctl_name = sysctl_dotted(sysctl_name)
    return 1
  }
  function sysctl_flat(text) {
    gsub(/[ \t\r\n]+/, " ", text); sub(/^ /, "", text); sub(/ $/, "", text)
    return text
  }
'
