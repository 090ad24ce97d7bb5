# file-probe: proves files clean in one pass: one stat, one sha256sum for all of them (rows: see probes.ts).
# Paths are relative to the root. What cannot be proven is looked at when its turn comes.
# proves: file_exact file_named file_loose file_link file_sum file_absent
# needs: environment probe stat
PROBE_KINDS="$PROBE_KINDS file_named file_loose file_link "

# Lines "hex-mode TAB uid TAB gid TAB path". Ids, because looking up a name for every file costs five times the rest.
FILE_FORMAT="%f$TAB%u$TAB%g$TAB%n"

# file_lists TABLE...: the same on a system without stat, from the columns of ls
file_lists() {
  cat -- "$@" | (cd -- "${R:-/}" && exec xargs ls -ldn -- 2>/dev/null) | awk -v linked="$fl_linked" '
    BEGIN { kind["-"] = 8; kind["d"] = 4; kind["l"] = "a" }
    { k = substr($1, 1, 1); if (!(k in kind)) next
      special = 0; bits = ""
      for (i = 0; i < 3; i++) { x = substr($1, 2 + 3 * i, 3)
        bits = bits (index(x, "r") ? 4 : 0) + (index(x, "w") ? 2 : 0) + (x ~ /[xst]$/ ? 1 : 0)
        if (x ~ /[sStT]$/) special += i == 0 ? 4 : i == 1 ? 2 : 1 }
      value = special * 512 + substr(bits, 1, 1) * 64 + substr(bits, 2, 1) * 8 + substr(bits, 3, 1)
      rest = $0; for (i = 0; i < 8; i++) sub(/^[^ ]+ +/, "", rest)
      shown = rest; if (k == "l") { sub(/ -> .*/, "", rest); sub(/ -> /, "\047 -> \047", shown) }
      printf "%s%03x\t%s\t%s\t%s%s\n", kind[k], value, $3, $4, rest, linked ? "\t\047" shown "\047" : "" }'
}

# file_exact: mode, owner and group are all wanted: what stat prints is the table, byte for byte
probe_file_exact() {
  if stat_told; then
    cat -- "$1.asked" | (cd -- "${R:-/}" && exec xargs stat -c "$FILE_FORMAT" -- 2>/dev/null) | cmp -s - "$1" && return 0
    cat -- "$1.asked" | (cd -- "${R:-/}" && exec xargs stat -c "$FILE_FORMAT" -- 2>/dev/null) >"$W/stat"
  else
    fl_linked=''
    file_lists "$1.asked" >"$W/stat"
    cmp -s "$1" "$W/stat" && return 0
  fi
  awk -v lines="$W/stat" -v ids="$1.ids" '
    BEGIN { while ((getline line < lines) > 0) got[line] = 1 }
    { if ((getline id < ids) > 0 && $0 in got) print id }' "$1"
  return 1
}

# the others that are looked at by stat: where names are to be ids, not all is wanted, or a link points somewhere
begin_file_named() { file_begin; }
begin_file_loose() { file_begin; }
begin_file_link() { file_begin; }
file_begin() {
  probe_once file || return 0
  set --
  for fb_table in "$B/probe/file_named.asked" "$B/probe/file_loose.asked" "$B/probe/file_link.asked"; do
    [ ! -f "$fb_table" ] || set -- "$@" "$fb_table"
  done
  fl_linked=1
  if ! stat_told; then
    file_lists "$@" >"$W/files" &
  else
    cat -- "$@" | (cd -- "${R:-/}" && exec xargs stat -c "$FILE_FORMAT$TAB%N" -- 2>/dev/null) >"$W/files" &
  fi
  PROBE_WAITS="$PROBE_WAITS $!"
}
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK'
  function file_read(line, f) {
    if (file_known++) return
    while ((getline line < (scratch "/files")) > 0) { split(line, f, "\t")
      file_raw[f[4]] = f[1]; file_uid[f[4]] = f[2]; file_gid[f[4]] = f[3]; file_shown[f[4]] = f[5] }
    while ((getline line < (root "/etc/passwd")) > 0) { split(line, f, ":"); if (!(f[1] in file_user)) file_user[f[1]] = f[3] }
    while ((getline line < (root "/etc/group")) > 0) { split(line, f, ":"); if (!(f[1] in file_group)) file_group[f[1]] = f[3] }
    close(scratch "/files"); close(root "/etc/passwd"); close(root "/etc/group") }
  function file_octal(hex, n, i) { n = 0
    for (i = length(hex) - 2; i <= length(hex); i++) n = n * 16 + index("0123456789abcdef", substr(hex, i, 1)) - 1
    return int(n / 512) % 8 int(n / 64) % 8 int(n / 8) % 8 n % 8 }
  function file_entered(mode) { gsub(/4/, 5, mode); gsub(/6/, 7, mode); return mode }
  function file_owned(user, group, path) {
    return (user == "-" || user == file_uid[path] || (user in file_user) && file_user[user] == file_uid[path]) &&
      (group == "-" || group == file_gid[path] || (group in file_group) && file_group[group] == file_gid[path]) }
  function file_named_row() { file_read(); return ($5 in file_raw) && file_raw[$5] == $2 && file_owned($3, $4, $5) }
  function file_link_row() { file_read(); return ($3 in file_shown) && file_shown[$3] == "\047" $3 "\047 -> \047" $2 "\047" }
  function file_loose_row(raw, mode, kind) { file_read()
    if (!($6 in file_raw)) return 0
    raw = file_raw[$6]; kind = substr(raw, 1, 1); mode = $3
    if ($2 == "-" && kind == 4 && mode != "-") mode = substr(mode, 1, 1) file_entered(substr(mode, 2))
    return ($2 == "-" || $2 == kind && length(raw) == 4) && (mode == "-" || kind == "a" || mode == file_octal(raw)) &&
      file_owned($4, $5, $6) }'

# file_sum: every sum must be confirmed; sha256sum succeeds only if all of at least one are. It runs beside the probes
# of other kinds.
begin_file_sum() {
  (cd -- "${R:-/}" && exec sha256sum -c "$1") >"$W/sums.${1##*/}" 2>/dev/null &
  FILE_SUM=$!
}
probe_file_sum() {
  probe_wait "$FILE_SUM" && return 0
  awk -v sums="$W/sums.${1##*/}" -v ids="$1.ids" '
    BEGIN { while ((getline line < sums) > 0) if (sub(/: OK$/, "", line)) ok[line] = 1 }
    { if ((getline id < ids) > 0 && substr($0, 67) in ok) print id }' "$1"
  return 1
}

# file_absent: nothing there, not even a dangling link; the directory above must be readable to know
probe_file_absent() {
  fa_all=0
  while IFS=$TAB read -r fa_id fa_path; do
    if [ -e "$R/$fa_path" ] || [ -L "$R/$fa_path" ]; then fa_all=1; else printf '%s\n' "$fa_id"; fi
  done <"$1"
  return "$fa_all"
}
