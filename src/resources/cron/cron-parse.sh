# cron-parse: how Puppet reads a crontab, as functions of awk for the probe and the edits.
# needs: environment

# Feed cron_line every line in order. It returns 1 for a job, with cron_name ("" for one that Puppet did not make),
# cron_special, cron_time[1..5], cron_command, cron_env (sorted by nobody, a newline after each) and cron_lines (the
# numbers of the lines that belong to it).
# shellcheck disable=SC2016 # for awk
CRON_PARSE='
  function cron_reset() { cron_next = ""; cron_collects = 0; cron_settings = ""; cron_mine = "" }
  function cron_line(text, number, at, i, rest) {
    if (text ~ /^[ \t]*#/) {
      if ((at = index(text, "Puppet Name: ")) && length(text) > at + 12) {
        cron_next = substr(text, at + 13)
        cron_collects = 1
        cron_settings = ""
        cron_mine = cron_mine " " number
      }
      return 0
    }
    if (text ~ /^[ \t]*$/) return 0
    if (text ~ /^[ \t]*[A-Za-z0-9_]+[ \t]*=/) {
      if (cron_collects) { cron_settings = cron_settings text "\n"; cron_mine = cron_mine " " number }
      return 0
    }
    rest = text
    sub(/^[ \t]+/, "", rest)
    cron_special = ""
    if (rest ~ /^@[A-Za-z0-9_]+[ \t]/) {
      match(rest, /^@[A-Za-z0-9_]+/)
      cron_special = substr(rest, 2, RLENGTH - 1)
      for (i = 1; i <= 5; i++) cron_time[i] = "*"
      rest = substr(rest, RLENGTH + 1)
    } else for (i = 1; i <= 5; i++) {
      if (!match(rest, /^[^ \t]+[ \t]/)) return 0
      cron_time[i] = substr(rest, 1, RLENGTH - 1)
      rest = substr(rest, RLENGTH)
      sub(/^[ \t]+/, "", rest)
    }
    sub(/^[ \t]+/, "", rest)
    cron_command = rest
    cron_name = cron_next
    cron_env = cron_settings
    cron_lines = cron_mine " " number
    cron_reset()
    return 1
  }
'
