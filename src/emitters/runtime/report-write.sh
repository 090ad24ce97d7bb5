# report-write: the report of a run in Puppet's format (report format 12), as JSON.
# https://www.puppet.com/docs/puppet/8/format_report.html
# needs: environment messages report

# report_write TOTAL SECONDS: whole or not at all
report_write() {
  : >>"$W/events"
  : >>"$W/turns"
  : >>"$W/logs"
  rw_status=unchanged
  [ "$STEPS_CHANGED" = 0 ] || rw_status=changed
  [ "$STEPS_FAILED" = 0 ] || rw_status=failed
  if report_json "$1" "$2" >"$W/report"; then
    if [ -e "$REPORT" ] && [ ! -f "$REPORT" ]; then
      # a pipe or a terminal
      if cat <"$W/report" >"$REPORT"; then return 0; fi
    elif (umask 077 && cat <"$W/report" >"$REPORT.$$" && mv -f "$REPORT.$$" "$REPORT") 2>/dev/null; then
      return 0
    fi
    rm -f "$REPORT.$$"
  fi
  warning "cannot write the report $REPORT"
}

report_json() {
  rw_uuid=''
  [ ! -r /proc/sys/kernel/random/uuid ] || read -r rw_uuid </proc/sys/kernel/random/uuid
  awk -F '\t' -v host="$HOST" -v environment="$ENVIRONMENT" -v serial="$SERIAL" -v began="${SESSION_DATE%N}" -v uuid="$rw_uuid" -v status="$rw_status" \
    -v noop="${NOOP:-0}" -v total="$1" -v seconds="$2" -v events="$W/events" -v turns="$W/turns" -v logs="$W/logs" \
    -v refreshed="$STEPS_REFRESHED" -v unrefreshed="$STEPS_UNREFRESHED" '
    function text(s) { return "\"" s "\"" }
    function known(s) { return s == "" ? "null" : text(s) }
    # so many seconds after the beginning, as Puppet writes a moment; days are counted from March on
    # (http://howardhinnant.github.io/date_algorithms.html)
    function moment(after,  s, day, era, of, year, month) {
      s = began + after + 719468 * 86400; day = int(s / 86400); s -= day * 86400
      era = int(day / 146097); of = day - era * 146097
      year = int((of - int(of / 1460) + int(of / 36524) - int(of / 146096)) / 365)
      of -= 365 * year + int(year / 4) - int(year / 100); month = int((5 * of + 2) / 153)
      return sprintf("\"%04d-%02d-%02dT%02d:%02d:%02d.%06d000+00:00\"", year + era * 400 + (month > 9), \
        month + (month < 10 ? 3 : -9), of - int((153 * month + 2) / 5) + 1, int(s / 3600), int(s / 60) % 60, int(s) % 60, \
        (s - int(s)) * 1000000) }
    function bool(b) { return b ? "true" : "false" }
    function metric(name, value,  label) {
      label = toupper(substr(name, 1, 1)) substr(name, 2); gsub(/_/, " ", label)
      return "[" text(name) "," text(label) "," value "]" }
    function group(name, values,  label) {
      label = toupper(substr(name, 1, 1)) substr(name, 2)
      return text(name) ":{\"name\":" text(name) ",\"label\":" text(label) ",\"values\":[" values "]}" }
    # Stage[main]/Web::Site[/a/b]/File[/c]: a slash inside brackets does not part
    function containment(path,  out, part, i, c, inside) {
      out = part = ""; inside = 0; path = substr(path, 2) "/"
      for (i = 1; i <= length(path); i++) { c = substr(path, i, 1)
        if (c == "[") inside = 1
        if (c == "/" && (!inside || substr(part, length(part)) == "]")) {
          out = out (out == "" ? "" : ",") text(part); part = ""; inside = 0 }
        else part = part c }
      return out }
    # awk reads -v as a string with escapes, so lines are read from files
    BEGIN {
      while ((getline line < turns) > 0) { split(line, f, "\t"); id = f[1]
        kind[id] = f[2]; count[id] = f[3] + 0; idle[id] = f[4] + 0; bad[id] = f[5] + 0; took[id] = f[6] + 0; fix[id] = f[7] + 0
        start[id] = f[8] + 0; provider[id] = f[9] }
      while ((getline line < events) > 0) { split(line, f, "\t"); total_of[f[5]]++; all++; id = f[1]
        if (f[8] + 0) corrective = 1
        if (f[2] == "" && f[5] == "failure") stuck[id] = f[6] ~ /^Failed to call refresh/
        one = "{\"audited\":false,\"property\":" (f[2] == "" ? "null" : text(f[2])) \
          ",\"previous_value\":" (f[2] == "" ? "null" : text(f[3])) ",\"desired_value\":" (f[2] == "" ? "null" : text(f[4])) \
          ",\"historical_value\":null,\"message\":" text(f[6]) ",\"name\":" \
          text(f[2] == "" ? (f[5] == "failure" && !stuck[id] ? "resource_error" : "restarted") : f[2] "_changed") \
          ",\"status\":" text(f[5]) ",\"time\":" moment(f[9]) ",\"redacted\":" (f[3] == "[redacted]" ? "true" : "null") \
          ",\"corrective_change\":" bool(f[8] + 0) "}"
        of[id] = of[id] (of[id] == "" ? "" : ",") one }
      printf "{\"host\":%s,\"time\":%s,\"configuration_version\":%s,\"transaction_uuid\":%s,\"report_format\":12,", \
        text(host), moment(0), text(serial), known(uuid)
      printf "\"puppet_version\":null,\"status\":%s,\"transaction_completed\":true,\"noop\":%s,\"noop_pending\":%s,", \
        text(status), bool(noop), bool(total_of["noop"])
      printf "\"environment\":%s,\"corrective_change\":%s,\"resource_statuses\":{", text(environment), bool(corrective) }
    $3 == "" { next }
    { id = $1; skipped = kind[id] == "skip"; changed = count[id] > idle[id]
      line = $4; sub(/.*:/, "", line); file = $4; sub(/:[0-9]*$/, "", file); line_of[id] = line + 0; file_of[id] = file
      type = $2; sub(/\[.*/, "", type); title = substr($2, length(type) + 2, length($2) - length(type) - 2)
      changes += changed; out += count[id] > 0 || bad[id]; failures += bad[id]; skips += skipped; fixes += fix[id]
      if (!(type in time)) order[++types] = type
      time[type] += took[id]; sum += took[id]
      n = split($5, tag, " "); tags = ""
      for (i = 1; i <= n; i++) tags = tags (i > 1 ? "," : "") text(tag[i])
      quote = $2; path = $3; gsub(/"/, "\\\"", quote); gsub(/"/, "\\\"", path); gsub(/"/, "\\\"", title); tags_of[id] = tags
      printf "%s%s:{\"title\":%s,\"file\":%s,\"line\":%d,\"resource\":%s,\"resource_type\":%s,\"provider_used\":%s,", \
        sep, text(quote), text(title), text(file), line, text(quote), text(type), known(provider[id])
      printf "\"containment_path\":[%s],\"evaluation_time\":%s,\"tags\":[%s],\"time\":%s,\"failed\":%s,", \
        containment(path), took[id] + 0, tags, moment(start[id]), bool(bad[id])
      printf "\"failed_to_restart\":%s,\"changed\":%s,\"out_of_sync\":%s,\"skipped\":%s,\"change_count\":%d,", \
        bool(stuck[id]), bool(changed), bool(count[id] > 0 || bad[id]), bool(skipped), count[id] - idle[id]
      printf "\"out_of_sync_count\":%d,\"events\":[%s],\"corrective_change\":%s}", count[id] + (bad[id] && !stuck[id]), of[id], bool(fix[id])
      sep = "," }
    END {
      printf "},\"logs\":["; sep = ""
      while ((getline line < logs) > 0) { split(line, f, "\t"); id = f[2]; message = f[4]; source = "Stringless"; own = ""
        n = length(f[3])
        if (n && substr(message, 1, n) == f[3]) { rest = substr(message, n + 1); i = index(rest, ": ")
          if (i) { source = f[3] substr(rest, 1, i - 1); message = substr(rest, i + 2); own = id } }
        else if (message ~ /^[A-Z][A-Za-z:]*\[[^]]*\]: /) { i = index(message, "]: "); source = substr(message, 1, i); message = substr(message, i + 3) }
        printf "%s{\"level\":%s,\"message\":%s,\"source\":%s,\"tags\":[%s],\"time\":%s,\"file\":%s,\"line\":%s}", sep, \
          text(f[1]), text(message), text(source), text(f[1]) (own == "" || tags_of[own] == "" ? "" : "," tags_of[own]), moment(f[5]), \
          (own == "" ? "null" : text(file_of[own])), (own == "" ? "null" : line_of[own] + 0); sep = "," }
      times = ""
      for (i = 1; i <= types; i++) times = times metric(tolower(order[i]), time[order[i]] + 0) ","
      printf "],\"metrics\":{%s,%s,%s,%s}}\n", \
        group("resources", metric("total", total + 0) "," metric("skipped", skips + 0) "," metric("failed", failures + 0) "," \
          metric("failed_to_restart", unrefreshed + 0) "," metric("restarted", refreshed + 0) "," metric("changed", changes + 0) "," \
          metric("out_of_sync", out + 0) "," metric("scheduled", 0) "," metric("corrective_change", fixes + 0)), \
        group("time", times metric("config_retrieval", 0) "," metric("transaction_evaluation", sum + 0) "," \
          metric("catalog_application", seconds) "," metric("total", seconds)), \
        group("changes", metric("total", total_of["success"] + 0)), \
        group("events", metric("total", all + 0) "," metric("failure", total_of["failure"] + 0) "," \
          metric("success", total_of["success"] + 0) "," metric("noop", total_of["noop"] + 0)) }' "$B/steps.tsv"
}
