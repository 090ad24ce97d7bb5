# ssh-probe: proves keys in authorized_keys files in one pass.
# Rows: ID, user, file or -, name, present or absent, type, key, options, - where anything is.
# proves: ssh_key
# needs: environment probe ssh-parse
PROBE_KINDS="$PROBE_KINDS ssh_key "

# the files to $W/ssh_keys: "user TAB path", or "path" where a row names it. What a user could have put in a file's place,
# a link or a pipe, is read by the step alone, as that user.
begin_ssh_key() {
  bk_users=' '
  while IFS=$TAB read -r bk_id bk_user bk_file bk_rest; do
    if [ "$bk_file" != - ]; then ssh_plain "$bk_file"
    else
      case $bk_users in *" $bk_user "*) ;; *) bk_users="$bk_users$bk_user " ;; esac
    fi
  done <"$1" >"$W/ssh_keys"
  { while IFS=: read -r bk_user bk_rest; do
    case $bk_users in *" $bk_user "*) ;; *) continue ;; esac
    bk_rest=${bk_rest%:*}
    ssh_plain "${bk_rest##*:}/.ssh/authorized_keys" "$bk_user$TAB"
  done <"$R/etc/passwd"; } 2>/dev/null >>"$W/ssh_keys"
}
ssh_plain() {
  if [ -f "$R$1" ] && [ ! -L "$R$1" ] && [ ! -L "$R${1%/*}" ]; then printf '%s\n' "${2-}$1"; fi
}
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK$SSH_PARSE'
  function ssh_files(line, f) {
    while ((getline line < (scratch "/ssh_keys")) > 0) {
      if (split(line, f, "\t") == 2) { if (!(f[1] in ssh_home)) ssh_home[f[1]] = f[2] }
      else ssh_listed[line] = 1
    }
    close(scratch "/ssh_keys")
  }
  function ssh_scan(path, file, text, got) {
    file = root path
    while ((got = (getline text < file)) > 0) {
      if (!ssh_line(text) || (path, ssh_name) in ssh_type_of) continue
      ssh_type_of[path, ssh_name] = ssh_type; ssh_key_of[path, ssh_name] = ssh_key
      ssh_options_of[path, ssh_name] = ssh_options
    }
    if (got == 0) ssh_whole[path] = 1
    close(file)
  }
  function ssh_key_row(path) {
    if (!ssh_known++) ssh_files()
    if ($3 != "-" && !($3 in ssh_listed) || $3 == "-" && !($2 in ssh_home)) return 0
    path = $3 != "-" ? $3 : ssh_home[$2]
    if (!(path in ssh_read)) { ssh_read[path] = 1; ssh_scan(path) }
    if (!(path in ssh_whole)) return 0
    if ($5 == "absent") return !((path, $4) in ssh_type_of)
    return ((path, $4) in ssh_type_of) && ($6 == "-" || $6 == ssh_type_of[path, $4]) &&
      ($7 == "-" || $7 == ssh_key_of[path, $4]) && ($8 == "-" || $8 == ssh_options_of[path, $4])
  }'
