import { convergeSiteHost } from './converge-site-host.ts';

convergeSiteHost('circus-sysv', 'sysvinit', {
  'circusd runs': 'service circus status',
  'the watcher runs as nobody': 'ps -eo user,args | grep -q "^nobody.*[t]icker --every 1"',
  'it starts at boot': 'ls /etc/rc2.d/S??circus',
  'the log has its environment': 'grep -q "ticker on circus-sysv" /var/log/circus/ticker.log',
});
