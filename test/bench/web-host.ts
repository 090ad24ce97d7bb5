/** W2: the web host of web-host/, brought about once on this machine, and taken away again. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const definitions = join(import.meta.dirname, 'web-host');
const services = ['slbench-web', 'slbench-log'];

export interface WebHost {
  /** Where all is but the accounts, the services and the crontab. */
  readonly root: string;
  /** The manifest. */
  readonly text: string;
  /** The script that somebody would write by hand to see whether all is well. */
  byHand(): readonly string[];
  remove(): void;
}

/** Makes what the manifest does not: two services that run, and a file that has lines already. */
export function webHost(scratch: string): WebHost {
  const root = join(scratch, 'web-host');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'limits'), '# limits\ncore 0\n');
  for (const name of services) {
    const script = `#!/bin/sh
### BEGIN INIT INFO
# Provides: ${name}
# Default-Start: 2 3 4 5
# Default-Stop: 0 1 6
### END INIT INFO
case $1 in start | stop | status) exit 0 ;; esac
exit 2
`;
    writeFileSync(join('/etc/init.d', name), script);
    chmodSync(join('/etc/init.d', name), 0o755);
  }
  return {
    root,
    text: readFileSync(join(definitions, 'site.pp'), 'utf8').replaceAll('@ROOT@', root),
    byHand: () => ['dash', join(definitions, 'by-hand.sh'), root, tables(scratch, root)],
    remove() {
      for (const name of services) rmSync(join('/etc/init.d', name), { force: true });
      spawnSync('crontab', ['-r', '-u', 'slbench']);
      spawnSync('userdel', ['slbench']);
      spawnSync('groupdel', ['slbench']);
    },
  };
}

/** What the host has now, as the script by hand expects it. */
function tables(scratch: string, root: string): string {
  const folder = join(scratch, 'web-host-tables');
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(join(root, 'sites')).map(name => join(root, 'sites', name));
  const all = [root, join(root, 'sites'), join(root, 'conf.d'), ...files];
  const sum = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
  const shown = (path: string): string => {
    const { mode, uid, gid } = statSync(path);
    return `${mode.toString(16)} ${uid} ${gid} ${path}\n`;
  };
  writeFileSync(join(folder, 'paths'), all.map(path => `${path}\n`).join(''));
  writeFileSync(join(folder, 'stat'), all.map(shown).join(''));
  writeFileSync(join(folder, 'sums'), files.map(path => `${sum(path)}  ${path}\n`).join(''));
  return folder;
}
