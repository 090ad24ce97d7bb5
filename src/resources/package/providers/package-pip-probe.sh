# package-pip-probe: one list per pip in use proves the packages of pip and pip3.
# proves: package_pip
# needs: package-pip package-tools

# rows: ID NAME WANTED MARK VIRTUAL TOOL COMMAND; WANTED is present, absent or =VERSION
probe_package_pip() {
  cut -f 6,7 "$1" | sort -u >"$W/pips"
  : >"$W/pip.all"
  while IFS= read -r pk_line; do
    pk_tool=${pk_line%%"$TAB"*} a_command=${pk_line#*"$TAB"}
    pk_pip_choose || continue
    pk_pip_call pk_ask list --format=freeze >"$W/pip" || continue
    [ -s "$W/pip" ] || continue
    printf '=\t%s\n' "$pk_line" >>"$W/pip.all"
    cat "$W/pip" >>"$W/pip.all"
  done <"$W/pips"
  [ -s "$W/pip.all" ] || return 1
  awk -F '\t' '
    function plain(n) { n = tolower(n); gsub(/[-_.]+/, "-", n); return n }
    NR == FNR && $1 == "=" { pip = $2 "\t" $3; listed[pip] = 1; next }
    NR == FNR { n = split($0, p, /===?/); if (n == 2) version[pip, plain(p[1])] = p[2]; next }
    { rows++; pip = $6 "\t" $7; good = 0; name = plain($2)
      if (listed[pip]) {
        if ((pip, name) in version) good = $3 == "present" || $3 == "=" version[pip, name]
        else good = $3 == "absent"
      }
      if (good) { ok++; print $1 } }
    END { exit rows != ok }' "$W/pip.all" "$1"
}
