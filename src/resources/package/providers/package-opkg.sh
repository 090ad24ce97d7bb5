# package-opkg: OpenWrt's and OpenEmbedded's packages, by opkg.
# needs: package-tools

# opkg prints "NAME - VERSION" and returns 0 for unknown names too
pk_opkg_query() {
  pk_needs opkg || return 1
  pk_is=absent pk_mark=none
  pk_line=$(pk_ask opkg list-installed "$a_name" | awk -v name="$a_name" '$1 == name && $2 == "-" { print $3; exit }')
  [ -z "$pk_line" ] || pk_is=$pk_line
}

pk_opkg_candidate() {
  pk_opkg_lists || return 1
  pk_candidate=$(pk_ask opkg list "$a_name" | awk -v name="$a_name" '$1 == name && $2 == "-" { print $3; exit }')
}
pk_opkg_match() { return 1; }

# The lists are in memory on OpenWrt, so after a start there are none.
pk_opkg_lists() {
  for pk_file in "$R"/var/opkg-lists/* "$R"/var/lib/opkg/lists/*; do
    [ ! -f "$pk_file" ] || return 0
  done
  pk_run opkg update
}

pk_opkg_install() {
  pk_opkg_lists || return 1
  pk_run opkg --force-overwrite "$@" install "${a_source:-$a_name}" || return 1
  # an installed package is left alone by install
  [ "$pk_wanted" != latest ] || pk_run opkg "$@" upgrade "$a_name"
}
pk_opkg_remove() { pk_run opkg "$@" remove "$a_name"; }
pk_opkg_purge() { pk_cannot purgeable ensure purged; }
