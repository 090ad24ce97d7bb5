# report-write: the report of a run in Puppet's format (report format 12), as JSON.
# https://www.puppet.com/docs/puppet/8/format_report.html
# needs: environment messages report

# report_write TOTAL SECONDS
report_write() {
  : >>"$W/events"
  : >>"$W/turns"
  rw_status=unchanged
  [ "$STEPS_CHANGED" = 0 ] || rw_status=changed
  [ "$STEPS_FAILED" = 0 ] || rw_status=failed
  rw_noop=false
  [ -z "$NOOP" ] || rw_noop=true
  if report_json "$1" "$2" >"$W/report" && cat <"$W/report" >"$REPORT"; then return 0; fi
  warning "cannot write the report $REPORT"
}

report_json() {
  awk -F '\t' -v host="$HOST" -v serial="$SERIAL" -v at="$SESSION_DATE" -v status="$rw_status" -v noop="$rw_noop" \
    -v total="$1" -v seconds="$2" -v events="$W/events" -v turns="$W/turns" '
    function text(s) { return "\"" s "\"" }
    BEGIN {
      while ((getline line < turns) > 0) { split(line, f, "\t")
        kind[f[1]] = f[2]; count[f[1]] = f[3] + 0; idle[f[1]] = f[4] + 0; bad[f[1]] = f[5] + 0; took[f[1]] = f[6] + 0 }
      while ((getline line < events) > 0) { n = split(line, f, "\t")
        total_of[f[5] == "noop" ? "noop" : f[5]]++; all++
        one = "{\"audited\":false,\"property\":" (f[2] == "" ? "null" : text(f[2])) ",\"previous_value\":" text(f[3]) \
          ",\"desired_value\":" text(f[4]) ",\"historical_value\":null,\"message\":" text(f[6]) ",\"name\":" \
          text(f[2] == "" ? "restarted" : f[2] "_changed") ",\"status\":" text(f[5]) ",\"time\":" text(at) \
          ",\"redacted\":" (f[3] == "[redacted]" ? "true" : "false") ",\"corrective_change\":false}"
        of[f[1]] = of[f[1]] (of[f[1]] == "" ? "" : ",") one }
      printf "{\"host\":%s,\"time\":%s,\"configuration_version\":%s,\"transaction_uuid\":null,\"report_format\":12,", \
        text(host), text(at), text(serial)
      printf "\"puppet_version\":null,\"status\":%s,\"noop\":%s,\"noop_pending\":%s,\"corrective_change\":false,", \
        text(status), noop, total_of["noop"] ? "true" : "false"
      printf "\"environment\":\"production\",\"logs\":[],\"resource_statuses\":{" }
    $3 == "" { next }
    { id = $1; skipped = kind[id] == "skip"; changed = count[id] > idle[id]
      line = $4; sub(/.*:/, "", line); file = $4; sub(/:[0-9]*$/, "", file)
      type = $2; sub(/\[.*/, "", type); title = substr($2, length(type) + 2, length($2) - length(type) - 2)
      changes += changed; out += count[id] > 0; failures += bad[id]; skips += skipped; time += took[id]
      n = split($5, tag, " "); tags = ""
      for (i = 1; i <= n; i++) tags = tags (i > 1 ? "," : "") text(tag[i])
      quote = $2; path = $3; gsub(/"/, "\\\"", quote); gsub(/"/, "\\\"", path); gsub(/"/, "\\\"", title)
      printf "%s%s:{\"title\":%s,\"file\":%s,\"line\":%d,\"resource\":%s,\"resource_type\":%s,\"containment_path\":[%s],", \
        sep, text(quote), text(title), text(file), line, text(quote), text(type), text(path)
      printf "\"evaluation_time\":%s,\"tags\":[%s],\"time\":%s,\"failed\":%s,\"failed_to_restart\":false,\"changed\":%s,", \
        took[id] + 0, tags, text(at), bad[id] ? "true" : "false", changed ? "true" : "false"
      printf "\"out_of_sync\":%s,\"skipped\":%s,\"change_count\":%d,\"out_of_sync_count\":%d,\"corrective_change\":false,", \
        (count[id] > 0 ? "true" : "false"), skipped ? "true" : "false", count[id] - idle[id], count[id]
      printf "\"events\":[%s]}", of[id]; sep = "," }
    function metric(name, label, value) { return "[" text(name) "," text(label) "," value "]" }
    END {
      printf "},\"metrics\":{\"resources\":{\"name\":\"resources\",\"label\":\"Resources\",\"values\":[%s,%s,%s,%s,%s]},", \
        metric("total", "Total", total + 0), metric("changed", "Changed", changes + 0), \
        metric("failed", "Failed", failures + 0), metric("skipped", "Skipped", skips + 0), \
        metric("out_of_sync", "Out of sync", out + 0)
      printf "\"changes\":{\"name\":\"changes\",\"label\":\"Changes\",\"values\":[%s]},", \
        metric("total", "Total", total_of["success"] + 0)
      printf "\"events\":{\"name\":\"events\",\"label\":\"Events\",\"values\":[%s,%s,%s,%s]},", \
        metric("total", "Total", all + 0), metric("success", "Success", total_of["success"] + 0), \
        metric("failure", "Failure", total_of["failure"] + 0), metric("noop", "Noop", total_of["noop"] + 0)
      printf "\"time\":{\"name\":\"time\",\"label\":\"Time\",\"values\":[%s,%s]}}}\n", \
        metric("config_retrieval", "Config retrieval", 0), metric("total", "Total", seconds) }' "$B/steps.tsv"
}
