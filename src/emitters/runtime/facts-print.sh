# facts-print: what this host tells about itself, as the text of hosts/NAME.yaml (`stringless facts` prints the script).
# needs: facts
FP_PARENT=''

# facts_print: every fact that is found, grouped as they are nested
facts_print() {
  facts_hostname && printf '%s\n' "# hosts/$FACT.yaml"
  printf 'facts:\n'
  for fp_name in kernel kernelmajversion kernelrelease kernelversion \
    memory.system.total memory.system.total_bytes \
    networking.domain networking.fqdn networking.hostname networking.ip networking.ip6 networking.mac networking.primary \
    os.architecture os.distro.codename os.distro.id os.distro.release.full os.distro.release.major os.family os.hardware \
    os.name os.release.full os.release.major os.release.minor os.selinux.enabled \
    processors.count processors.isa service_provider timezone virtual; do
    if fact "$fp_name" || facts_more "$fp_name"; then facts_print_line "$fp_name" "$FACT"; fi
  done
}

# facts_print_line NAME VALUE: the parents that are not open yet, then the value
facts_print_line() {
  fp_rest=$1 fp_prefix='' fp_indent='  '
  while :; do
    case $fp_rest in
      *.*) ;;
      *) break ;;
    esac
    fp_part=${fp_rest%%.*} fp_rest=${fp_rest#*.}
    fp_prefix=$fp_prefix$fp_part.
    case $FP_PARENT in
      "$fp_prefix"*) ;;
      *) printf '%s\n' "$fp_indent$fp_part:" ;;
    esac
    fp_indent="$fp_indent  "
  done
  FP_PARENT=$fp_prefix
  case $1 in
    # numbers and truth values stand bare
    processors.count | memory.system.total_bytes | os.selinux.enabled) FP_TEXT=$2 ;;
    *) facts_print_text "$2" ;;
  esac
  printf '%s\n' "$fp_indent$fp_rest: $FP_TEXT"
}

# facts_print_text TEXT: sets $FP_TEXT to it in YAML's single quotes
facts_print_text() {
  fp_left=$1 FP_TEXT=''
  while :; do
    case $fp_left in
      *\'*) FP_TEXT="$FP_TEXT${fp_left%%\'*}''" fp_left=${fp_left#*\'} ;;
      *) break ;;
    esac
  done
  FP_TEXT="'$FP_TEXT$fp_left'"
}

# facts_more NAME: facts that differ from day to day or need tools: good to compile with, no guards
facts_more() {
  FACT=''
  case $1 in
    memory.system.total) facts_memory && FACT=$(awk -v b="$FACT" 'BEGIN { printf "%.2f GiB", b / 1073741824 }') ;;
    networking.primary) facts_primary ;;
    networking.ip) facts_primary && facts_address -4 "$FACT" ;;
    networking.ip6) facts_primary && facts_address -6 "$FACT" ;;
    networking.mac) facts_primary && { read -r FACT <"/sys/class/net/$FACT/address"; } 2>/dev/null ;;
    timezone) FACT=$(date +%Z) ;;
    virtual) ! have systemd-detect-virt || FACT=$(systemd-detect-virt 2>/dev/null) || [ -n "$FACT" ] ;;
  esac
  case $1-$FACT in
    virtual-none) FACT=physical ;;
  esac
  [ -n "$FACT" ]
}

# the interface of the default route
facts_primary() {
  have ip || return 1
  FACT=$(ip route show default 2>/dev/null | awk '{ for (i = 1; i < NF; i++) if ($i == "dev") { print $(i + 1); exit } }')
  [ -n "$FACT" ]
}
# facts_address -4|-6 INTERFACE
facts_address() {
  FACT=$(ip "$1" -o addr show dev "$2" scope global 2>/dev/null | awk '{ sub("/.*", "", $4); print $4; exit }')
}
