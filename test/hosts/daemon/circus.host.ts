import { behaveAsDaemon, kept } from './behave-as-daemon.ts';

const ini = '[circus]\\ncheck_delay = 1\\ninclude_dir = /etc/circus/conf.d\\nlogoutput = /var/log/circusd.log\\n';

behaveAsDaemon({
  ...kept,
  provider: 'circus',
  root: 'sysvinit',
  prepare: `apt-get -qq -y install python3-pip && pip3 install -q --break-system-packages circus && mkdir -p /etc/circus/conf.d && printf '${ini}' >/etc/circus/circusd.ini && echo 'CI:2345:respawn:/usr/local/bin/circusd /etc/circus/circusd.ini' >>/etc/inittab && telinit q`,
  named: true,
  start: 'circusctl start $X --waiting',
  stop: 'circusctl stop $X --waiting',
});
