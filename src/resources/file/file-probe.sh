# file-probe: proves files clean in one pass: one stat, one sha256sum, one ls for all of them (rows: see probes.ts).
# Paths are relative to the root. What cannot be proven is looked at when its turn comes.
# needs: environment stat

# file_stats TABLE FIELD: lines "hex-mode TAB uid TAB gid TAB path" of those of its paths that are there. stat shows
# ids, because looking up a name for every file costs five times the rest.
file_stats() { cut -f "$2" "$1" | tr '\n' '\000' | (cd -- "${R:-/}" && xargs -0 stat -c "%f$TAB%u$TAB%g$TAB%n" -- 2>/dev/null); }

# file_looks TABLE FIELD: the same on any system, to $W/stat
file_looks() {
  if [ -n "$STAT_FORMAT" ]; then
    file_stats "$1" "$2" >"$W/stat"
    return 0
  fi
  # a system without stat: from the columns of ls
  cut -f "$2" "$1" | tr '\n' '\000' | (cd -- "${R:-/}" && xargs -0 ls -ldn -- 2>/dev/null) | awk '
    BEGIN { split("- d l", t, " "); kind["-"] = 8; kind["d"] = 4; kind["l"] = "a" }
    { k = substr($1, 1, 1); if (!(k in kind)) next
      special = 0; bits = ""
      for (i = 0; i < 3; i++) { x = substr($1, 2 + 3 * i, 3)
        bits = bits (index(x, "r") ? 4 : 0) + (index(x, "w") ? 2 : 0) + (x ~ /[xst]$/ ? 1 : 0)
        if (x ~ /[sStT]$/) special += i == 0 ? 4 : i == 1 ? 2 : 1 }
      value = special * 512 + substr(bits, 1, 1) * 64 + substr(bits, 2, 1) * 8 + substr(bits, 3, 1)
      rest = $0; for (i = 0; i < 8; i++) sub(/^[^ ]+ +/, "", rest)
      if (k == "l") sub(/ -> .*/, "", rest)
      printf "%s%03x\t%s\t%s\t%s\n", kind[k], value, $3, $4, rest }' >"$W/stat"
}

# file_told TABLE LINES: ids of the rows of a plain table that stand among LINES
file_told() {
  awk -v lines="$2" -v ids="$1.ids" '
    BEGIN { while ((getline line < lines) > 0) got[line] = 1 }
    { if ((getline id < ids) > 0 && $0 in got) print id }' "$1"
}

# file_exact: mode, owner and group are all wanted: what stat prints is the table, byte for byte
probe_file_exact() {
  file_as_told "$1" && return 0
  file_told "$1" "$W/stat"
  return 1
}
# file_named: the same once names are ids
probe_file_named() {
  file_by_id "$1" >"$W/named"
  file_as_told "$W/named" && return 0
  cut -f 1 "$1" >"$W/named.ids"
  file_told "$W/named" "$W/stat"
  return 1
}
# file_as_told TABLE: is everything as it says? If not, what is there is in $W/stat.
file_as_told() {
  if [ -n "$STAT_FORMAT" ] && file_stats "$1" 4 | cmp -s - "$1"; then return 0; fi
  file_looks "$1" 4
  cmp -s "$1" "$W/stat"
}

# rows with the names of the root's own passwd and group as ids
file_by_id() {
  awk -F '\t' -v passwd="$R/etc/passwd" -v group="$R/etc/group" '
    BEGIN { while ((getline line < passwd) > 0) { split(line, f, ":"); uid[f[1]] = f[3] }
      while ((getline line < group) > 0) { split(line, f, ":"); gid[f[1]] = f[3] } }
    $3 !~ /^[0-9]+$/ { $3 = $3 in uid ? uid[$3] : "?" }
    $4 !~ /^[0-9]+$/ { $4 = $4 in gid ? gid[$4] : "?" }
    { print $2 "\t" $3 "\t" $4 "\t" $5 }' "$1"
}

# file_loose: some of type, mode, owner and group; owners by name or number
probe_file_loose() {
  file_looks "$1" 6
  awk -F '\t' -v stat="$W/stat" -v passwd="$R/etc/passwd" -v group="$R/etc/group" '
    BEGIN { while ((getline line < passwd) > 0) { split(line, f, ":"); uid[f[1]] = f[3] }
      while ((getline line < group) > 0) { split(line, f, ":"); gid[f[1]] = f[3] }
      while ((getline line < stat) > 0) { split(line, f, "\t")
        raw[f[4]] = f[1]; owner[f[4]] = f[2]; of[f[4]] = f[3] } }
    function octal(hex,  n, i) { n = 0
      for (i = length(hex) - 2; i <= length(hex); i++) n = n * 16 + index("0123456789abcdef", substr(hex, i, 1)) - 1
      return int(n / 512) % 8 int(n / 64) % 8 int(n / 8) % 8 n % 8 }
    function entered(mode) { gsub(/4/, 5, mode); gsub(/6/, 7, mode); return mode }
    !($6 in raw) { bad = 1; next }
    { kind = substr(raw[$6], 1, 1); mode = $3
      if ($2 == "-" && kind == 4 && mode != "-") mode = substr(mode, 1, 1) entered(substr(mode, 2))
      ok = ($2 == "-" || $2 == kind && length(raw[$6]) == 4) && (mode == "-" || kind == "a" || mode == octal(raw[$6])) &&
        ($4 == "-" || $4 == owner[$6] || ($4 in uid) && uid[$4] == owner[$6]) &&
        ($5 == "-" || $5 == of[$6] || ($5 in gid) && gid[$5] == of[$6])
      if (ok) print $1; else bad = 1 }
    END { exit bad || NR == 0 }' "$1"
}

# file_sum: every sum must be confirmed; sha256sum succeeds only if all of at least one are. It runs beside the probes
# of other kinds.
begin_file_sum() {
  (cd -- "${R:-/}" && exec sha256sum -c "$1") >"$W/sums" 2>/dev/null &
  FILE_SUM=$!
}
probe_file_sum() {
  file_waited && return 0
  awk -v sums="$W/sums" -v ids="$1.ids" '
    BEGIN { while ((getline line < sums) > 0) if (sub(/: OK$/, "", line)) ok[line] = 1 }
    { if ((getline id < ids) > 0 && substr($0, 67) in ok) print id }' "$1"
  return 1
}

# a signal ends the waiting, not what is waited for
file_waited() {
  while :; do
    wait "$FILE_SUM"
    fw_status=$?
    [ "$fw_status" -gt 128 ] && kill -0 "$FILE_SUM" 2>/dev/null || return "$fw_status"
  done
}

# file_link: ls shows "path -> target" after eight columns
probe_file_link() {
  cut -f 3 "$1" | tr '\n' '\000' | (cd -- "${R:-/}" && xargs -0 ls -ldn -- 2>/dev/null) >"$W/links"
  awk -F '\t' -v links="$W/links" '
    BEGIN { while ((getline line < links) > 0) { for (i = 0; i < 8; i++) sub(/^[^ ]+ +/, "", line); got[line] = 1 } }
    { if (($3 " -> " $2) in got) print $1; else bad = 1 }
    END { exit bad || NR == 0 }' "$1"
}

# file_absent: nothing there, not even a dangling link; the directory above must be readable to know
probe_file_absent() {
  fa_all=0
  while IFS=$TAB read -r fa_id fa_path; do
    if [ -e "$R/$fa_path" ] || [ -L "$R/$fa_path" ]; then fa_all=1; else printf '%s\n' "$fa_id"; fi
  done <"$1"
  return "$fa_all"
}
