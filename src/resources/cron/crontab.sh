# crontab: proves jobs from the spool in one pass.
# Rows: ID, user, name, then ensure=absent or what must be so: command=, special=, minute= ..., environment= repeated.
# needs: environment cron-parse

probe_crontab() {
  pc_folder=''
  for pc_folder in /var/spool/cron/crontabs /etc/crontabs /var/cron/tabs /var/spool/cron; do
    [ ! -d "$R$pc_folder" ] || break
  done
  CRON_FOLDER=$R$pc_folder awk -F '\t' "$CRON_PARSE"'
    {
      if (!($2 in scanned)) { scanned[$2] = 1; scan($2) }
      job = $2 FS $3
      ok = ($2 in whole) && ($4 == "ensure=absent") != (job in command)
      count = 0
      for (i = 4; i <= NF && ok; i++) {
        at = index($i, "=")
        key = substr($i, 1, at - 1)
        value = substr($i, at + 1)
        if (key == "command") ok = command[job] == value
        else if (key == "environment") { if (value != "") { count++; ok = index("\n" env[job], "\n" value "\n") } }
        else if (key == "settings") ok = count == settings[job]
        else if (key != "ensure") ok = is[job, key] == value
      }
      if (ok) print $1; else dirty = 1
    }
    END { exit dirty }
    function scan(user, file, text, got, job) {
      file = ENVIRON["CRON_FOLDER"] "/" user
      cron_reset()
      while ((got = (getline text < file)) > 0) {
        if (!cron_line(text, 0) || cron_name == "") continue
        job = user FS cron_name
        if (job in command) continue
        command[job] = cron_command
        is[job, "special"] = cron_special == "" ? "absent" : cron_special
        is[job, "minute"] = cron_time[1]; is[job, "hour"] = cron_time[2]; is[job, "monthday"] = cron_time[3]
        is[job, "month"] = cron_time[4]; is[job, "weekday"] = cron_time[5]
        env[job] = cron_env
        settings[job] = gsub(/\n/, "&", cron_env)
      }
      if (got == 0) whole[user] = 1
      close(file)
    }' "$1"
}
