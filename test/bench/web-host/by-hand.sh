# W2 by hand: what somebody writes who knows the host, batched by kind, to see whether it is as it should be.
# usage: by-hand.sh ROOT TABLES
root=$1 tables=$2 bad=''
export LC_ALL=C
[ "$(dpkg-query -W -f '${Package} ${db:Status-Abbrev}\n' ca-certificates curl openssh-server)" = 'ca-certificates ii 
curl ii 
openssh-server ii ' ] || bad="$bad packages"
grep -q '^slbench:x:7341:' /etc/group || bad="$bad group"
grep -q "^slbench:[^:]*:7341:7341:[^:]*:$root/home:/bin/false\$" /etc/passwd || bad="$bad user"
xargs stat -c '%f %u %g %n' -- <"$tables/paths" | cmp -s - "$tables/stat" || bad="$bad metadata"
sha256sum -c "$tables/sums" >/dev/null 2>&1 || bad="$bad contents"
[ "$(readlink "$root/conf.d/first.conf")" = "$root/sites/site1.conf" ] || bad="$bad first"
[ "$(readlink "$root/conf.d/second.conf")" = "$root/sites/site2.conf" ] || bad="$bad second"
crontab -l -u slbench | grep -qxF '17 3 * * * /bin/true rotate' || bad="$bad cron"
grep -qxF 'nofile 4096' "$root/limits" || bad="$bad nofile"
grep -qxF 'nproc 512' "$root/limits" || bad="$bad nproc"
for service in slbench-web slbench-log; do
  "/etc/init.d/$service" status >/dev/null 2>&1 || bad="$bad $service"
done
[ -e "$root/initialised" ] || bad="$bad initialised"
[ -z "$bad" ] || { printf 'differs:%s\n' "$bad"; exit 1; }
