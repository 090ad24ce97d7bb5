# package-detect: which package manager is the host's own, where no fact told.
# needs: package-ask
pk_detected=

# sets pk_detected; the system's own name decides before what happens to be installed
pk_detect() {
  [ -z "$pk_detected" ] || return 0
  pk_system
  for pk_word in $pk_preferred apt dnf yum zypper apk pacman opkg; do
    pk_program=$pk_word
    [ "$pk_word" != apt ] || pk_program=apt-get
    if pk_have "$pk_program"; then
      pk_detected=$pk_word
      return 0
    fi
  done
  pk_error="Could not find a suitable provider for package"
  return 1
}

# sets pk_preferred from ID and ID_LIKE of os-release
pk_system() {
  pk_preferred=
  for pk_file in /etc/os-release /usr/lib/os-release; do
    [ -r "$R$pk_file" ] || continue
    while IFS='=' read -r pk_key pk_value; do
      pk_value=${pk_value#[\"\']}
      pk_value=${pk_value%[\"\']}
      case $pk_key in
        ID | ID_LIKE) pk_families="${pk_families-} $pk_value " ;;
      esac
    done <"$R$pk_file"
    break
  done
  case ${pk_families-} in
    *' debian '* | *' ubuntu '*) pk_preferred=apt ;;
    *suse* | *' sles '*) pk_preferred=zypper ;;
    *' fedora '* | *' rhel '* | *' centos '* | *' amzn '*) pk_preferred='dnf yum' ;;
    *' alpine '*) pk_preferred=apk ;;
    *' arch '* | *' archlinux '*) pk_preferred=pacman ;;
    *' openwrt '*) pk_preferred='opkg apk' ;;
  esac
}
