import { convergeSiteHost } from './converge-site-host.ts';

convergeSiteHost('apprun', 'systemd', {
  'each user has a runsvdir of its own':
    'for u in apprun1 apprun2; do ps -eo user,args | grep -q "^$u.*[r]unsvdir -P /home/$u/service" || exit 1; done',
  'the service runs as its user': 'su apprun1 -c "SVDIR=/home/apprun1/service sv status heartbeat" | grep -q ^run:',
  'its log has the user': 'grep -q "alive as apprun1" /home/apprun1/logs/heartbeat/current',
  'the spare one is down': 'su apprun2 -c "SVDIR=/home/apprun2/service sv status spare" | grep -q ^down:',
  'the profile knows SVDIR': 'su - apprun1 -c "echo \\$SVDIR" | grep -qx /home/apprun1/service',
});
