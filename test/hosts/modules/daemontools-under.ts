/** The module daemontools under one init. */
import { behaveAsModule, scanner } from './behave-as-module.ts';
import { type Init, inits } from './inits.ts';

/** Declares its tests. */
export function daemontoolsUnder(init: Init): void {
  // under runit-init /etc/service is runit's own
  const scandir = init === 'runit-init' ? '/srv/service' : '/etc/service';
  const given = `scandir => '${scandir}', ${init === 'busybox' ? 'package => []' : ''}`;
  behaveAsModule({
    module: 'daemontools',
    init,
    root: inits[init],
    manifest: ({ greeting, size }) => `
      class { 'daemontools': ${given} }
      daemontools::service { 'web':
        command   => '/srv/tell ${greeting}',
        user      => 'shop',
        directory => '/tmp',
        env       => { 'COLOUR' => 'red $HOME' },
        softlimit => '-o 256',
        log_size  => ${size},
      }
      daemontools::service { 'late':
        command  => '/bin/sleep 100000',
        user     => 'nobody',
        wait_for => [{ 'name' => 'database', 'port' => 7777 }],
      }
      daemontools::service { 'flap':
        command => '/srv/flap',
        down    => true,
        options => { 'restart_max' => 3 },
      }
      daemontools::group { 'shop_svc': services => ['web', 'late'] }
    `,
    absent: `
      class { 'daemontools': ${given} }
      daemontools::service { ['web', 'late', 'flap']: ensure => absent }
      daemontools::group { 'shop_svc': ensure => absent, services => ['web'] }
    `,
    start: `svc -u ${scandir}/$X`,
    stop: `svc -d ${scandir}/$X`,
    gaveUp: `svstat ${scandir}/$X | grep -q ': down '`,
    starts: 4,
    says: 'as shop in extra shop at /home/shop with red $HOME, 256 files, /tmp',
    log: '/var/log/daemontools/$X/current',
    keeper: 'supervis[e] (web|late|flap)|multilo[g]',
    keeps: `${scanner}|${scandir}|/etc/daemontools|/var/log/daemontools`,
  });
}
