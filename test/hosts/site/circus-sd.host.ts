import { convergeSiteHost } from './converge-site-host.ts';

convergeSiteHost('circus-sd', 'systemd', {
  'circusd runs': 'systemctl is-active circus',
  'it starts at boot': 'systemctl is-enabled circus',
  'the watcher runs as nobody': 'ps -eo user,args | grep -q "^nobody.*[t]icker --every 1"',
});
