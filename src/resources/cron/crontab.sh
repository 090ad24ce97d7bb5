# crontab: proves jobs from the spool in one pass.
# Rows: ID, user, name, then ensure=absent or what must be so: command=, special=, minute= ..., environment= repeated.
# proves: crontab
# needs: environment probe cron-parse
PROBE_KINDS="$PROBE_KINDS crontab "

# the folder of crontabs of this system, as a variable of awk
begin_crontab() {
  for pc_folder in /var/spool/cron/crontabs /etc/crontabs /var/cron/tabs /var/spool/cron; do
    [ ! -d "$R$pc_folder" ] || break
  done
  CRON_FOLDER=$R$pc_folder
  export CRON_FOLDER
}
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK$CRON_PARSE'
  function crontab_row(job, count, i, at, key, value) {
    if (!($2 in crontab_read)) { crontab_read[$2] = 1; crontab_scan($2) }
    job = $2 FS $3
    if (!($2 in crontab_whole) || ($4 == "ensure=absent") == (job in crontab_command)) return 0
    for (i = 4; i <= NF; i++) {
      at = index($i, "=")
      key = substr($i, 1, at - 1)
      value = substr($i, at + 1)
      if (key == "command") { if (crontab_command[job] != value) return 0 }
      else if (key == "environment") {
        if (value != "") { count++; if (!index("\n" crontab_env[job], "\n" value "\n")) return 0 }
      }
      else if (key == "settings") { if (count + 0 != crontab_settings[job]) return 0 }
      else if (key != "ensure" && crontab_is[job, key] != value) return 0
    }
    return 1
  }
  function crontab_scan(user, file, text, got, job) {
    file = ENVIRON["CRON_FOLDER"] "/" user
    cron_reset()
    while ((got = (getline text < file)) > 0) {
      if (!cron_line(text, 0) || cron_name == "") continue
      job = user FS cron_name
      if (job in crontab_command) continue
      crontab_command[job] = cron_command
      crontab_is[job, "special"] = cron_special == "" ? "absent" : cron_special
      crontab_is[job, "minute"] = cron_time[1]; crontab_is[job, "hour"] = cron_time[2]
      crontab_is[job, "monthday"] = cron_time[3]; crontab_is[job, "month"] = cron_time[4]
      crontab_is[job, "weekday"] = cron_time[5]
      crontab_env[job] = cron_env
      crontab_settings[job] = gsub(/\n/, "&", cron_env)
    }
    if (got == 0) crontab_whole[user] = 1
    close(file)
  }'
