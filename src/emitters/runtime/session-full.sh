# session-full: what a run needs that has more to do than to find out that all is as it should be.
# needs: environment messages steps replace report report-write undo containers diff resource history scratch-stale

# --disable, --enable: no lock, so that they work while a run goes on
session_flag() {
  case $FLAG in
    enable)
      if ! rm -f "$R$STATE/disabled"; then exit 1; fi
      notice 'runs are enabled'
      ;;
    disable)
      session_directory
      if ! printf '%s\n' "$FLAG_REASON" >"$R$STATE/disabled.$$" ||
        ! mv -f "$R$STATE/disabled.$$" "$R$STATE/disabled"; then exit 1; fi
      notice "runs are disabled: $FLAG_REASON"
      ;;
  esac
  exit 0
}

session_undo() {
  undo
  # what the last run left is no longer there
  [ -n "$NOOP" ] || { rm -f "$R$STATE/state" && history_prune; }
  [ -n "$MESSAGES_QUIET" ] || printf '%s\n' "apply: $UNDO_CHANGED taken back, $UNDO_FAILED failed"
  se_status=0
  [ -z "$DETAILED" ] || [ "$UNDO_CHANGED" = 0 ] || se_status=2
  [ "$UNDO_FAILED" = 0 ] || se_status=$((se_status + 4))
  exit "$se_status"
}

# --tags, --skip-tags, --only: the ids that take part. A class or define stands for what it contains.
session_select() {
  printf '%s' "$ONLY" >"$W/only"
  SELECTED=" $(awk -F '\t' -v tags="$TAGS" -v skips="$SKIP_TAGS" -v only="$W/only" '
    BEGIN { n = split(tags, t, ","); m = split(skips, s, ",")
      while ((getline line < only) > 0) wanted[++k] = line }
    $3 == "" { next }
    { all = " " $5 " "; hit = (tags == "")
      for (i = 1; i <= n; i++) if (t[i] != "" && index(all, " " tolower(t[i]) " ")) hit = 1
      for (i = 1; i <= m; i++) if (s[i] != "" && index(all, " " tolower(s[i]) " ")) hit = 0
      if (hit && k) { hit = 0
        for (i = 1; i <= k; i++) if (within($3 "/", wanted[i])) hit = 1 }
      if (hit) print $1 }
    function within(path, ref) {
      if (index(path, "/" ref "/")) return 1
      return ref ~ /^Class\[/ && index(path, "/" substr(ref, 7, length(ref) - 7) "/")
    }' "$B/steps.tsv" | tr '\n' ' ')"
  case $SELECTED in
    *[0-9]*) ;;
    *) warning 'no resource is selected by --tags, --skip-tags and --only' ;;
  esac
}
