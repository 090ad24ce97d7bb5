# package-list-probe: one list of everything installed proves the packages of apk, pacman or opkg.
# proves: package_apk package_pacman package_opkg
# needs: package-ask

# rows: ID NAME WANTED MARK VIRTUAL; WANTED is present, absent, purged or =VERSION; VIRTUAL is true, false or empty
probe_package_apk() { pk_list_prove "$1" false pk_ask apk info -v; }
probe_package_pacman() { pk_list_prove "$1" true pk_ask pacman -Q; }
probe_package_opkg() { pk_list_prove "$1" false pk_ask opkg list-installed; }

# pk_list_prove TABLE VIRTUAL COMMAND…: lines of COMMAND are NAME VERSION, NAME - VERSION or NAME-VERSION-rN.
# Where a name may be a virtual one or a group, its absence from the list proves nothing.
pk_list_prove() {
  pk_table=$1 pk_virtual=$2
  shift 2
  "$@" >"$W/packages" && [ -s "$W/packages" ] || return 1
  awk -v usual="$pk_virtual" '
    NR == FNR && NF == 1 { n = $1; sub(/-r[0-9]+$/, "", n); sub(/-[^-]*$/, "", n); v[n] = substr($1, length(n) + 2); next }
    NR == FNR { v[$1] = $NF; next }
    { rows++; split($0, f, "\t"); name = f[2]; wanted = f[3]; good = 0
      if (name in v) good = wanted == "present" || wanted == "=" v[name]
      else if (wanted ~ /^(absent|purged)$/) good = (f[5] == "" ? usual : f[5]) == "false"
      if (good) { ok++; print f[1] } }
    END { exit rows != ok }' "$W/packages" "$pk_table"
}
