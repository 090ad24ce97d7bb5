# line: proves lines of files in one pass. Rows: ID, path, what must be so, the line, the expression.
# What: present (the line is there), present-or-unmatched, present-or-matched, absent, unmatched, only (no other line
# matches, and the line is there), only-or-none (no other line matches).
# needs: environment

probe_line() {
  LINE_ROOT=$R awk -F '\t' '
    {
      if (!($2 in last)) paths[++count] = $2
      last[$2] = NR
      id[NR] = $1; path[NR] = $2; what[NR] = $3; re[NR] = $5; line[NR] = $4
      wanted[$2, $4] = 1
      if ($3 ~ /match|only/) { again[$2] = again[$2] " " NR }
    }
    END {
      for (p = 1; p <= count; p++) scan(paths[p])
      for (row = 1; row <= NR; row++) if (clean(row)) print id[row]; else dirty = 1
      exit dirty
    }
    function scan(name, file, text, bare, n, rows, i, got) {
      file = ENVIRON["LINE_ROOT"] name
      n = split(again[name], rows, " ")
      while ((got = (getline text < file)) > 0) {
        bare = text
        sub(/\r$/, "", bare)
        if ((name, bare) in wanted) seen[name, bare] = 1
        for (i = 1; i <= n; i++)
          if (text ~ re[rows[i]] && !(what[rows[i]] ~ /^only/ && bare == line[rows[i]])) hits[rows[i]]++
      }
      if (got == 0) read[name] = 1
      close(file)
    }
    function clean(row, there) {
      if (!(path[row] in read)) return 0
      there = (path[row], line[row]) in seen
      if (what[row] == "present") return there
      if (what[row] == "absent") return !there
      if (what[row] == "unmatched") return !hits[row]
      if (what[row] == "only") return there && !hits[row]
      if (what[row] == "only-or-none") return !hits[row]
      if (what[row] == "present-or-unmatched") return there || !hits[row]
      return there || hits[row]
    }' "$1"
}
