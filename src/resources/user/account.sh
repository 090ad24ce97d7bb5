# account: proves users and groups from passwd, group and shadow in one pass.
# Rows: ID, user or group, name, then name=value for what must be so. password names a bundled file; expiry is in days.
# needs: environment

probe_account() {
  ACCOUNT_ROOT=$R ACCOUNT_FILES=$B/files awk -F '\t' '
    function load(file, kind, n, line, f, i) {
      file = ENVIRON["ACCOUNT_ROOT"] "/etc/" file
      while ((getline line < file) > 0) {
        split(line, f, ":")
        if ((kind, f[1]) in seen) continue
        seen[kind, f[1]] = 1
        for (i = 2; i <= n; i++) is[kind, f[1], i] = f[i]
      }
    }
    function member(group, name) { return index("," is["group", group, 4] ",", "," name ",") }
    function same(kind, name, key, value, n, i, m, pair, file, line) {
      if (key == "ensure") return value == "present" ? ((kind, name) in seen) : !((kind, name) in seen)
      if (!((kind, name) in seen)) return 0
      if (kind == "group" && key == "gid") return is["group", name, 3] == value
      if (kind == "group") {
        n = split(value, m, ",")
        for (i = 1; i <= n; i++) if (!member(name, m[i])) return 0
        return key == "members" || n == split(is["group", name, 4], m, ",")
      }
      if (key == "gid") return value != "" && is["user", name, 4] == (value ~ /^[0-9]+$/ ? value : is["group", value, 3])
      if (key == "groups" || key == "groups_only") {
        n = split(value, m, ",")
        for (i = 1; i <= n; i++) { if (!member(m[i], name)) return 0; wanted[m[i]] = NR }
        if (key == "groups") return 1
        for (pair in seen) if (split(pair, m, SUBSEP) == 2 && m[1] == "group" && wanted[m[2]] != NR && member(m[2], name)) return 0
        return 1
      }
      if (key in passwd) return is["user", name, passwd[key]] == value
      if (!(("shadow", name) in seen)) return 0
      if (key == "password") {
        file = ENVIRON["ACCOUNT_FILES"] "/" value
        if ((getline line < file) <= 0) line = ""
        close(file)
        return line == is["shadow", name, 2]
      }
      if (key in shadow) return is["shadow", name, shadow[key]] == value
      return 0
    }
    BEGIN {
      passwd["uid"] = 3; passwd["comment"] = 5; passwd["home"] = 6; passwd["shell"] = 7
      shadow["password_min_age"] = 4; shadow["password_max_age"] = 5; shadow["password_warn_days"] = 6; shadow["expiry"] = 8
      load("passwd", "user", 7); load("group", "group", 4); load("shadow", "shadow", 8)
      if (!(("user", "root") in seen)) { dirty = 1; exit }
    }
    {
      clean = 1
      for (i = 4; i <= NF && clean; i++) {
        at = index($i, "=")
        clean = same($2, $3, substr($i, 1, at - 1), substr($i, at + 1))
      }
      if (clean) print $1; else dirty = 1
    }
    END { exit dirty }' "$1"
}
