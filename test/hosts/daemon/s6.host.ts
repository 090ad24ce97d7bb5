import { behaveAsDaemon } from './behave-as-daemon.ts';

behaveAsDaemon({
  provider: 's6',
  root: 'sysvinit',
  prepare:
    "apt-get -qq -y install s6; mkdir -p /service; echo 'S6:2345:respawn:/usr/bin/s6-svscan /service' >>/etc/inittab; telinit q",
  named: true,
  found: 's6-svok /service/$X',
  start: 's6-svc -u /service/$X',
  stop: 's6-svc -d /service/$X',
  pid: 's6-svstat -o pid /service/$X',
  gaveUp: '[ "$(s6-svstat -o up,wantedup /service/$X)" = "false false" ]',
});
