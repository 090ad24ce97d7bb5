# exists: proves commands with `creates`: one of the row's paths is there.
# proves: exists
# needs: environment

# probe_exists TABLE: rows ID, PATH...
probe_exists() {
  px_all=0
  while IFS= read -r px_row; do
    px_id=${px_row%%"$TAB"*} px_rest=${px_row#*"$TAB"}$TAB px_found=
    while [ -n "$px_rest" ]; do
      [ ! -e "$R${px_rest%%"$TAB"*}" ] || px_found=1
      px_rest=${px_rest#*"$TAB"}
    done
    if [ -n "$px_found" ]; then printf '%s\n' "$px_id"; else px_all=1; fi
  done <"$1"
  return "$px_all"
}
