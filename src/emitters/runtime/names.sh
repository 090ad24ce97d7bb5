# names: any name on one line of a table, and back.
# needs: environment

# encode TEXT: sets $ENCODED: backslash, tab and newline as printf %b reads them
encode() {
  ENCODED=$1
  case $1 in
    *["\\$TAB$NL"]*) ;;
    *) return 0 ;;
  esac
  ENCODED='' en_rest=$1
  while :; do
    en_part=${en_rest%%["\\$TAB$NL"]*}
    ENCODED=$ENCODED$en_part
    [ "$en_part" != "$en_rest" ] || return 0
    en_rest=${en_rest#"$en_part"}
    case $en_rest in
      "$NL"*) ENCODED="$ENCODED\\0012" ;;
      "$TAB"*) ENCODED="$ENCODED\\0011" ;;
      *) ENCODED="$ENCODED\\0134" ;;
    esac
    en_rest=${en_rest#?}
  done
}

# decode TEXT: sets $DECODED
decode() {
  DECODED=$1
  case $1 in
    *\\*)
      DECODED=$(printf '%bx' "$1")
      DECODED=${DECODED%x}
      ;;
  esac
}
