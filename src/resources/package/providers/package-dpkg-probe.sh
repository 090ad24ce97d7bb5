# package-dpkg-probe: one list of dpkg's database proves every Debian package.
# needs: package-tools

# rows: ID NAME WANTED MARK VIRTUAL; WANTED is present, absent, purged, latest or =VERSION; MARK is hold, none or empty
probe_package_dpkg() {
  # shellcheck disable=SC2016 # fields of dpkg-query
  pk_ask dpkg-query -W -f '${Package}\t${Architecture}\t${Status}\t${Version}\n' >"$W/packages" && [ -s "$W/packages" ] || return 1
  pk_dpkg_candidates "$1" >"$W/candidates"
  awk -F '\t' -v candidates="$W/candidates" '
    function keep(name) { if (!(name in state) || installed(s[3])) { state[name] = s[3]; version[name] = $4; flag[name] = s[2]; desired[name] = s[1] } }
    function installed(x) { return x == "installed" || x ~ /^triggers-/ }
    function proven(name, wanted, mark, virtual,   is) {
      is = (name in state) ? state[name] : "not-installed"
      if (name in state && flag[name] != "ok") return 0
      if (mark != "" && (mark == "hold") != (desired[name] == "hold")) return 0
      if (wanted == "present") return installed(is)
      if (virtual == "true" && !installed(is)) return 0
      if (wanted == "absent") return is ~ /^(not-installed|config-files|half-installed|unpacked|half-configured)$/
      if (wanted == "purged") return is == "not-installed"
      if (wanted == "latest") return installed(is) && candidate[name] == version[name]
      return installed(is) && wanted == "=" version[name]
    }
    BEGIN { while ((getline line < candidates) > 0) { split(line, c, "\t"); candidate[c[1]] = c[2] } }
    NR == FNR { split($3, s, " "); keep($1); keep($1 ":" $2); next }
    { rows++; if (proven($2, $3, $4, $5)) { ok++; print $1 } }
    END { exit rows != ok }' "$W/packages" "$1"
}

# name and candidate of every row that wants the latest, in one question
pk_dpkg_candidates() {
  cut -f 2,3 "$1" | awk -F '\t' '$2 == "latest" { print $1 }' >"$W/latest"
  [ -s "$W/latest" ] && pk_have apt-cache || return 0
  # shellcheck disable=SC2046 # names without spaces: a row with any other character was not made
  pk_ask apt-cache policy -- $(cat "$W/latest") | awk '/^[^ ].*:$/ { name = $0; sub(/:$/, "", name) } $1 == "Candidate:" { print name "\t" $2 }'
}
