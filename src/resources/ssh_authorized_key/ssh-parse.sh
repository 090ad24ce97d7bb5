# ssh-parse: how a line of authorized_keys is read, as a function of awk for the probe and the edits.
# needs: environment

# ssh_line: splits a line into ssh_options, ssh_type, ssh_key and ssh_name; returns 0 when it holds no key
# shellcheck disable=SC2016 # for awk
SSH_PARSE='
  function ssh_line(text, type, rest) {
    if (text ~ /^[ \t]*(#|$)/) return 0
    type = "(ssh-(rsa|dss|ed25519)|ecdsa-sha2-nistp(256|384|521)|sk-(ecdsa-sha2-nistp256|ssh-ed25519)@openssh[.]com)"
    type = "(" type "|(ssh-(rsa|dss|ed25519)|ecdsa-sha2-nistp(256|384|521))-cert-v01@openssh[.]com)"
    if (!match(text, "(^|[ \t])" type "[ \t]+")) return 0
    ssh_options = substr(text, 1, RSTART - 1)
    sub(/^[ \t]+/, "", ssh_options)
    rest = substr(text, RSTART)
    sub(/^[ \t]+/, "", rest)
    ssh_type = rest
    sub(/[ \t].*/, "", ssh_type)
    sub(/^[^ \t]+[ \t]+/, "", rest)
    ssh_key = rest
    sub(/[ \t].*/, "", ssh_key)
    ssh_name = rest
    if (!sub(/^[^ \t]+[ \t]+/, "", ssh_name)) ssh_name = ""
    return 1
  }
'
