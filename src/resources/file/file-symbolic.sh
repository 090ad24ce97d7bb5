# file-symbolic: symbolic modes, applied to what is there, as Puppet and chmod do.
# needs: environment

# file_symbolic MODE OCTAL TYPE: sets $FILE_MODE to four octal digits; returns 1 with $FILE_REASON
file_symbolic() {
  # $((0644)) is decimal in mksh and ksh93
  sm_bits=0 sm_rest=$2
  while [ -n "$sm_rest" ]; do sm_bits=$((sm_bits * 8 + ${sm_rest%"${sm_rest#?}"})) sm_rest=${sm_rest#?}; done
  sm_start=$sm_bits sm_rest=$1,
  while [ -n "$sm_rest" ]; do
    sm_part=${sm_rest%%,*} sm_rest=${sm_rest#*,}
    file_symbolic_part "$sm_part" "$3" "$1" || return 1
  done
  FILE_MODE=$((sm_bits / 512 % 8))$((sm_bits / 64 % 8))$((sm_bits / 8 % 8))$((sm_bits % 8))
}

# one part such as ug+rX
file_symbolic_part() {
  sm_who=${1%%[-+=]*} sm_acts=${1#"${1%%[-+=]*}"}
  case $sm_who in
    '' | *a*) sm_who=ugo ;;
  esac
  while [ -n "$sm_acts" ]; do
    sm_op=${sm_acts%"${sm_acts#?}"} sm_acts=${sm_acts#?}
    sm_perms=${sm_acts%%[-+=]*} sm_acts=${sm_acts#"${sm_acts%%[-+=]*}"}
    case $sm_perms in
      *X*)
        if [ "$sm_op" != + ]; then
          FILE_REASON="X only works with the '+' operator at \"$1\" in symbolic mode \"$3\""
          return 1
        fi
        ;;
    esac
    for sm_class in u g o; do
      case $sm_who in
        *$sm_class*) file_symbolic_class "$sm_class" "$sm_op" "$sm_perms" "$2" ;;
      esac
    done
  done
}

# file_symbolic_class u|g|o OP PERMISSIONS TYPE
file_symbolic_class() {
  case $1 in
    u) sm_unit=64 sm_set=2048 ;;
    g) sm_unit=8 sm_set=1024 ;;
    o) sm_unit=1 sm_set=0 ;;
  esac
  sm_mask=0 sm_letters=$3
  while [ -n "$sm_letters" ]; do
    case $sm_letters in
      r*) sm_mask=$((sm_mask | 4 * sm_unit)) ;;
      w*) sm_mask=$((sm_mask | 2 * sm_unit)) ;;
      x*) sm_mask=$((sm_mask | sm_unit)) ;;
      X*) if [ "$4" = directory ] || [ $((sm_start & 73)) != 0 ]; then sm_mask=$((sm_mask | sm_unit)); fi ;;
      s*) sm_mask=$((sm_mask | sm_set)) ;;
      t*) sm_mask=$((sm_mask | 512)) ;;
      u*) sm_mask=$((sm_mask | (sm_start / 64 % 8) * sm_unit)) ;;
      g*) sm_mask=$((sm_mask | (sm_start / 8 % 8) * sm_unit)) ;;
      o*) sm_mask=$((sm_mask | (sm_start % 8) * sm_unit)) ;;
    esac
    sm_letters=${sm_letters#?}
  done
  case $2 in
    +) sm_bits=$((sm_bits | sm_mask)) ;;
    -) sm_bits=$((sm_bits & ~sm_mask)) ;;
    =) sm_bits=$(((sm_bits & ~(7 * sm_unit | sm_set)) | sm_mask)) ;;
  esac
}
