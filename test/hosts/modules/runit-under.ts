/** The module runit under one init. */
import { behaveAsModule, scanner } from './behave-as-module.ts';
import { type Init, inits } from './inits.ts';

/** Declares its tests. */
export function runitUnder(init: Init): void {
  const packages = init === 'busybox' ? 'package => [],' : '';
  behaveAsModule({
    module: 'runit',
    init,
    root: inits[init],
    manifest: ({ greeting, size }) => `
      class { 'runit': ${packages} }
      runit::user { 'shop': }
      Runit::Service { user => 'shop', restart_interval => 1 }
      runit::service { 'web':
        command  => '/srv/tell ${greeting}',
        log_size => ${size},
      }
      runit::service { 'late':
        command  => '/bin/sleep 100000',
        wait_for => ['database=localhost:7777'],
      }
      runit::service { 'flap':
        command       => '/srv/flap',
        down          => true,
        restart_count => 3,
      }
    `,
    absent: `
      class { 'runit': ${packages} }
      runit::user { 'shop': ensure => absent }
      runit::service { ['web', 'late', 'flap']: ensure => absent, user => 'shop' }
    `,
    start: 'sv start /home/shop/service/$X',
    stop: 'sv stop /home/shop/service/$X',
    gaveUp: 'grep -qx down /home/shop/service/$X/supervise/stat',
    starts: 4,
    says: 'as shop in extra shop at /home/shop with ',
    log: '/home/shop/logs/$X/current',
    keeper: 'runs[v]dir -P /home/shop',
    // the user's own .profile, and what Debian's runit-run makes of /etc/sv
    keeps: `${scanner}|/home/shop/.profile|/etc/sv(/.*)?|/etc/runit(/runsvdir.*)?|/var/log/runit/.*`,
  });
}
