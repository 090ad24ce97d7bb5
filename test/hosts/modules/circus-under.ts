/** The module circus under one init. */
import { behaveAsModule } from './behave-as-module.ts';
import { type Init, inits } from './inits.ts';

const providers = { systemd: 'systemd', sysvinit: 'sysv', openrc: 'openrc', 'runit-init': 'runit', busybox: 'busybox' };

/** Declares its tests. */
export function circusUnder(init: Init): void {
  const provider = `service_circus_provider => '${providers[init]}'`;
  const packages = init === 'busybox' ? '' : "package_circus_dependencies => ['python3-pip'],";
  behaveAsModule({
    module: 'circus',
    init,
    root: inits[init],
    manifest: ({ greeting }) => `
      class { 'circus': ${packages} ${provider} }
      circus::watcher { 'web':
        cmd         => '/srv/tell',
        args        => '${greeting}',
        uid         => 'shop',
        gid         => 'shop',
        working_dir => '/tmp',
        env         => { 'COLOUR' => 'red', 'HOME' => '/home/shop' },
        options     => {
          'rlimit_nofile'          => 256,
          'stdout_stream.class'    => 'WatchedFileStream',
          'stdout_stream.filename' => '/var/log/circus/web.log',
        },
      }
      circus::watcher { 'late':
        cmd      => '/bin/sleep 100000',
        uid      => 'nobody',
        wait_for => ['database=localhost:7777'],
        options  => {
          'stdout_stream.class'    => 'WatchedFileStream',
          'stdout_stream.filename' => '/var/log/circus/late.log',
        },
      }
      circus::watcher { 'flap':
        cmd     => '/srv/flap',
        options => { 'autostart' => 'False' },
      }
    `,
    absent: `class { 'circus': package_ensure => 'absent', ${provider} }`,
    start: 'circusctl start $X --waiting',
    stop: 'circusctl stop $X --waiting',
    gaveUp: 'circusctl status $X | grep -q stopped',
    // two ends within a second, then stopped; that again twice, three seconds later
    starts: 6,
    says: 'as shop in extra shop at /home/shop with red, 256 files, /tmp',
    log: '/var/log/circus/$X.log',
    keeper: 'circus[d]',
    keeps: '/etc/logrotate.d|/usr/local/lib(/python3.*)?',
    none: {
      'log anew': 'logrotate rotates what watchers write',
    },
  });
}
