import { convergeSiteHost } from './converge-site-host.ts';

const script = '/usr/local/bin/diaspora_svc.sh';

convergeSiteHost('pod', 'sysvinit', {
  'everything answers, through nginx and a thin':
    'perl -MIO::Socket::INET -e \'my $s = IO::Socket::INET->new(PeerAddr => "127.0.0.1", PeerPort => 80) or exit 1; print $s "GET / HTTP/1.0\\r\\n\\r\\n"; my $t = join "", <$s>; exit($t =~ /thin/ ? 0 : 1)\'',
  'the control script says so': `${script} status`,
  'stop and start are verified': `${script} stop; ${script} status; [ $? = 3 ] && ${script} start && ${script} status`,
  'thin runs as nobody': 'ps -eo user,args | grep -q "^nobody.*[t]hin --socket"',
  'init no longer has redis': '! ls /etc/rc2.d/S??redis-server',
});
