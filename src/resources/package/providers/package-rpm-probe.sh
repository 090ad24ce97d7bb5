# package-rpm-probe: rpm's database proves the packages of dnf, yum, zypper and rpm in two questions.
# proves: package_rpm
# needs: package-ask

# rows: ID NAME WANTED MARK VIRTUAL; WANTED is present, absent, purged or =VERSION (purged is no more than absent to rpm)
# rpm states absence on standard output: "package NAME is not installed", "no package provides NAME".
probe_package_rpm() {
  pk_have rpm || return 1
  # shellcheck disable=SC2046 # names without spaces: a row with any other character was not made
  pk_ask rpm -q --nosignature --nodigest --qf 'is\t%{NAME}\t%|EPOCH?{%{EPOCH}:}|%{VERSION}-%{RELEASE}\t%{VERSION}\t%{ARCH}\n' \
    $(cut -f 2 "$1") >"$W/packages"
  [ -s "$W/packages" ] || return 1
  awk -F '\t' '$3 == "absent" || $3 == "purged" { print $2 }' "$1" >"$W/absent"
  # shellcheck disable=SC2046 # as above
  [ ! -s "$W/absent" ] || pk_ask rpm -q --nosignature --nodigest --whatprovides $(cat "$W/absent") >>"$W/packages"
  awk -F '\t' '
    function proven(name, wanted, virtual) {
      if (wanted == "absent" || wanted == "purged") return gone[name] && (virtual == "false" || nobody[name])
      if (!(name in count)) return 0
      if (wanted == "present") return 1
      # several versions at once are for the step itself to judge; an epoch of 0 is not shown
      v = full[name]; sub(/^0:/, "", v)
      return wanted != "latest" && differ[name] != 1 && (wanted == "=" v || wanted == "=" short[name])
    }
    function keep(name) { if (count[name]++ && full[name] != $3) differ[name] = 1; full[name] = $3; short[name] = $4 }
    NR == FNR && $1 == "is" { keep($2); keep($2 "." $5); next }
    NR == FNR {
      if (sub(/^no package provides /, "")) nobody[$0] = 1
      else if (sub(/^package /, "") && sub(/ is not installed$/, "")) gone[$0] = 1
      next
    }
    { rows++; if (proven($2, $3, $5)) { ok++; print $1 } }
    END { exit rows != ok }' "$W/packages" "$1"
}
