# image: an image that is not running has links that mean something only inside it: /run for a running system is
# another /run here. What the probes would read through such a link is not what the image has.
# needs: environment

# image_links: does a directory of the tables lead out of the root? Then every step is looked at by itself.
image_links() {
  [ -n "$R" ] || return 0
  for im_kind in $PROBES; do
    case $im_kind in
      file_*) cat "$B/probe/$im_kind" ;;
    esac
  done | awk '{ sub(/.*\t/, ""); sub(/^[0-9a-f]+  /, ""); if (sub("/[^/]*$", "") && !seen[$0]++) print }' >"$W/directories"
  while IFS= read -r im_directory; do
    im_real=$(CDPATH='' cd -P -- "$R/$im_directory" 2>/dev/null && pwd -P) || continue
    case $im_real/ in
      "$R"/*) ;;
      *)
        PROBES='' UNPROVEN=$(awk -F '\t' '$3 != "" { print $1 }' "$B/steps.tsv")
        return 0
        ;;
    esac
  done <"$W/directories"
}
