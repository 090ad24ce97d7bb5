# account: proves users and groups from passwd, group and shadow in one pass.
# Rows: ID, user or group, name, then name=value for what must be so. password names a bundled file; expiry is in days.
# proves: account
# needs: environment probe
PROBE_KINDS="$PROBE_KINDS account "
# shellcheck disable=SC2016 # for awk
PROBE_AWK=$PROBE_AWK'
    function account_load(file, kind, n, line, f, i) {
      file = root "/etc/" file
      while ((getline line < file) > 0) {
        split(line, f, ":")
        if ((kind, f[1]) in account_seen) continue
        account_seen[kind, f[1]] = 1
        for (i = 2; i <= n; i++) account_is[kind, f[1], i] = f[i]
      }
      close(file)
    }
    function account_member(group, name) { return index("," account_is["group", group, 4] ",", "," name ",") }
    function account_same(kind, name, key, value, n, i, m, pair, file, line) {
      if (key == "ensure") return value == "present" ? ((kind, name) in account_seen) : !((kind, name) in account_seen)
      if (!((kind, name) in account_seen)) return 0
      if (kind == "group" && key == "gid") return account_is["group", name, 3] == value
      if (kind == "group") {
        n = split(value, m, ",")
        for (i = 1; i <= n; i++) if (!account_member(name, m[i])) return 0
        return key == "members" || n == split(account_is["group", name, 4], m, ",")
      }
      if (key == "gid") return value != "" && account_is["user", name, 4] == (value ~ /^[0-9]+$/ ? value : account_is["group", value, 3])
      if (key == "groups" || key == "groups_only") {
        n = split(value, m, ",")
        for (i = 1; i <= n; i++) { if (!account_member(m[i], name)) return 0; account_wanted[m[i]] = NR }
        if (key == "groups") return 1
        for (pair in account_seen) if (split(pair, m, SUBSEP) == 2 && m[1] == "group" && account_wanted[m[2]] != NR && account_member(m[2], name)) return 0
        return 1
      }
      if (key in account_passwd) return account_is["user", name, account_passwd[key]] == value
      if (!(("shadow", name) in account_seen)) return 0
      if (key == "password") {
        file = bundle "/files/" value
        if ((getline line < file) <= 0) line = ""
        close(file)
        return line == account_is["shadow", name, 2]
      }
      if (key in account_shadow) return account_is["shadow", name, account_shadow[key]] == value
      return 0
    }
    function account_first() {
      account_passwd["uid"] = 3; account_passwd["comment"] = 5; account_passwd["home"] = 6; account_passwd["shell"] = 7
      account_shadow["password_min_age"] = 4; account_shadow["password_max_age"] = 5
      account_shadow["password_warn_days"] = 6; account_shadow["expiry"] = 8
      account_load("passwd", "user", 7); account_load("group", "group", 4); account_load("shadow", "shadow", 8) }
    function account_row(i, at) {
      if (!account_known++) account_first()
      if (!(("user", "root") in account_seen)) return 0
      for (i = 4; i <= NF; i++) {
        at = index($i, "=")
        if (!account_same($2, $3, substr($i, 1, at - 1), substr($i, at + 1))) return 0
      }
      return 1
    }'
