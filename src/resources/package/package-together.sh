# package-together: packages that follow one another and do not need one another (together.tsv) are installed in one
# transaction, when the first of them that is missing has its turn. Each is told in its own turn. Where the transaction
# fails, each is installed by itself, so that the one that is to blame is named.
# needs: environment resource steps package-tools
PK_TOGETHER=' '

# pk_together INSTALL-OPTIONS...: the package whose turn it is, with the others that are missing. Returns 1 when there are
# none, or it failed.
pk_together() {
  [ "$a_ensure" = present ] && [ -r "$B/together.tsv" ] && have "pk_${pk_provider}_together" || return 1
  pk_own=$a_name pk_own_is=$pk_is pk_own_mark=$pk_mark pk_names=$a_name
  awk -F '\t' -v id="$STEP_ID" '$2 == id { group = $1; next } group != "" && $1 == group { print $2 "\t" $3 }' \
    "$B/together.tsv" >"$W/together"
  while IFS=$TAB read -r pk_id a_name <&5; do
    if ! selected "$pk_id" || tainted "$pk_id" || ! "pk_${pk_provider}_query"; then continue; fi
    case $pk_mark-$pk_is in
      hold-*) continue ;;
      *-absent | *-purged) ;;
      *) continue ;;
    esac
    pk_names="$pk_names $a_name" PK_TOGETHER="$PK_TOGETHER$pk_id " DUE="$DUE$pk_id "
    eval "pk_before_$pk_id=\$pk_is"
  done 5<"$W/together"
  a_name=$pk_own pk_is=$pk_own_is pk_mark=$pk_own_mark
  [ "$pk_names" != "$a_name" ] || return 1
  info "$STEP_PATH: installed together: $pk_names"
  "pk_${pk_provider}_together" "$@" && return 0
  : >"$W/output"
  return 1
}

# pk_tried: an earlier transaction has tried this one; what it was before that counts
pk_tried() {
  pk_now=$pk_is pk_try=''
  case $PK_TOGETHER in
    *" $STEP_ID "*) eval "pk_is=\$pk_before_$STEP_ID pk_try=1" ;;
  esac
}
