# package-auto-probe: proves packages of the manager that the host turns out to have.
# proves: package_auto
# needs: package-detect package-dpkg-probe package-rpm-probe package-list-probe

# rows as those of the managers
begin_package_auto() {
  pk_detect && [ "$pk_detected" = apt ] || return 0
  begin_package_dpkg "$1"
  case $PROBE_KINDS in
    *' package_auto '*) return 0 ;;
  esac
  PROBE_KINDS="$PROBE_KINDS package_auto "
  PROBE_AWK=$PROBE_AWK'
  function package_auto_row() { return package_dpkg_row() }'
}
probe_package_auto() {
  pk_detect || return 1
  case $pk_detected in
    dnf | yum | zypper) probe_package_rpm "$1" ;;
    apk) probe_package_apk "$1" ;;
    pacman) probe_package_pacman "$1" ;;
    opkg) probe_package_opkg "$1" ;;
    *) return 1 ;;
  esac
}
