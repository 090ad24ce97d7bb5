# package-dpkg-probe: one list of dpkg's database proves every Debian package.
# Rows: ID NAME WANTED MARK VIRTUAL; WANTED is present, absent, purged, latest or =VERSION; MARK is hold, none or empty.
# proves: package_dpkg
# needs: probe package-ask
PROBE_KINDS="$PROBE_KINDS package_dpkg "

# the list takes long; of packages that shall be the latest, apt's candidates too
begin_package_dpkg() {
  # shellcheck disable=SC2016 # fields of dpkg-query
  pk_begin dpkg-query -W -f '${Package}\t${Architecture}\t${Status}\t${Version}\n' >"$W/packages" &
  PROBE_WAITS="$PROBE_WAITS $!:packages"
  if [ ! -f "$1.asked" ] || ! pk_have apt-cache; then return 0; fi
  cat -- "$1.asked" | xargs ${R:+chroot} ${R:+"$R"} "$pk_path" policy -- 2>/dev/null >"$W/candidates" &
  PROBE_WAITS="$PROBE_WAITS $!"
}
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK'
  function package_dpkg_first(line, f, s, name) {
    while ((getline line < (scratch "/packages")) > 0) {
      split(line, f, "\t"); split(f[3], s, " ")
      package_keep(f[1], s, f[4]); package_keep(f[1] ":" f[2], s, f[4])
    }
    while ((getline line < (scratch "/candidates")) > 0) {
      if (line ~ /^[^ ].*:$/) name = substr(line, 1, length(line) - 1)
      else if (split(line, f, " ") > 1 && f[1] == "Candidate:") package_candidate[name] = f[2]
    }
    close(scratch "/packages"); close(scratch "/candidates")
  }
  function package_keep(name, s, version) {
    package_count++
    if ((name in package_state) && !package_installed(s[3])) return
    package_state[name] = s[3]; package_version[name] = version; package_flag[name] = s[2]; package_wish[name] = s[1]
  }
  function package_installed(state) { return state == "installed" || state ~ /^triggers-/ }
  function package_dpkg_row(is) {
    if (!package_known++) package_dpkg_first()
    if (!package_count) return 0
    is = ($2 in package_state) ? package_state[$2] : "not-installed"
    if (($2 in package_state) && package_flag[$2] != "ok") return 0
    if ($4 != "" && ($4 == "hold") != (package_wish[$2] == "hold")) return 0
    if ($3 == "present") return package_installed(is)
    if ($5 == "true" && !package_installed(is)) return 0
    if ($3 == "absent") return is ~ /^(not-installed|config-files|half-installed|unpacked|half-configured)$/
    if ($3 == "purged") return is == "not-installed"
    if ($3 == "latest") return package_installed(is) && ($2 in package_candidate) && package_candidate[$2] == package_version[$2]
    return package_installed(is) && $3 == "=" package_version[$2]
  }'
