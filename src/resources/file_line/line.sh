# line: proves lines of files in one pass. Rows: ID, path, what must be so, the line, the expression.
# What: present (the line is there), present-or-unmatched, present-or-matched, absent, unmatched, only (no other line
# matches, and the line is there), only-or-none (no other line matches).
# proves: line
# needs: environment probe
PROBE_KINDS="$PROBE_KINDS line "
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK'
  function line_scan(name, file, text, got, n) {
    file = root name
    n = 0
    while ((got = (getline text < file)) > 0) {
      line_text[name, ++n] = text
      sub(/\r$/, "", text)
      line_bare[name, n] = text
      line_seen[name, text] = 1
    }
    if (got == 0) line_whole[name] = 1
    line_count[name] = n
    close(file)
  }
  # does any line match, but (where only one may stay) the line itself?
  function line_hit(name, but, i) {
    for (i = 1; i <= line_count[name]; i++)
      if (line_text[name, i] ~ $5 && !(but && line_bare[name, i] == $4)) return 1
    return 0
  }
  function line_row(there) {
    if (!($2 in line_read)) { line_read[$2] = 1; line_scan($2) }
    if (!($2 in line_whole)) return 0
    there = ($2, $4) in line_seen
    if ($3 == "present") return there
    if ($3 == "absent") return !there
    if ($3 == "unmatched") return !line_hit($2, 0)
    if ($3 == "only") return there && !line_hit($2, 1)
    if ($3 == "only-or-none") return !line_hit($2, 1)
    if ($3 == "present-or-unmatched") return there || !line_hit($2, 0)
    return there || line_hit($2, 0)
  }'
