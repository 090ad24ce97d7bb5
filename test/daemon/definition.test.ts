/** A definition on a root that is not booted: written, left alone, changed, removed. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { emit } from '../../src/emitters/emit.ts';
import type { Value } from '../../src/model/value.ts';
import { daemonType } from '../../src/resources/daemon/type.ts';
import { catalogOf, planOf, runtimeFiles } from '../runtime/catalog-of.ts';
import { apply, type Scratch, scratch, shells, writeBundle } from '../runtime/run-bundle.ts';
import { hash } from './lower-daemon.ts';

let at: Scratch;
const bundles: string[] = [];
afterEach(() => {
  at.remove();
  for (const bundle of bundles.splice(0)) rmSync(bundle, { recursive: true, force: true });
});

const turn = (shell: readonly string[], values: Readonly<Record<string, Value>>, ...options: readonly string[]) => {
  const catalog = catalogOf([{ type: 'Daemon', title: 'web', with: { provider: 'runit', ...values } }]);
  const bundle = mkdtempSync(join(tmpdir(), 'stringless-bundle-'));
  bundles.push(bundle);
  const emitted = emit(planOf(catalog, [daemonType]), runtimeFiles);
  return apply(shell, writeBundle(bundle, emitted.value!), at, '--force-host', ...options);
};
const simple = { command: '/bin/sleep 1000', log: hash({ directory: '/var/log/web' }) };

describe.runIf(process.getuid?.() === 0).each(shells)('under %s', (...shell) => {
  it('is written whole, then linked; proven; changed; removed without a trace', () => {
    at = scratch();
    mkdirSync(at.path('etc/service'));
    const noop = turn(shell, simple, '--noop');
    expect(noop.out).toContain("Daemon[web]/definition: current_value 'absent', should be 'current' (noop)");
    expect(existsSync(at.path('etc/stringless'))).toBe(false);
    const first = turn(shell, simple);
    expect(first.out, first.err).toContain('Daemon[web]/definition: definition created');
    expect(readlinkSync(at.path('etc/service/web'))).toBe('/etc/stringless/daemon/web');
    expect(readFileSync(at.path('etc/stringless/daemon/web/run'), 'utf8')).toMatch(/\/bin\/sleep 1000\n$/);
    expect(existsSync(at.path('usr/local/lib/stringless/daemon-wait'))).toBe(true);
    const second = turn(shell, simple);
    expect(second.out).toContain('1 resources, 0 changed, 0 failed');
    expect(second.out).not.toContain('Daemon[web]');
    const changed = turn(shell, { ...simple, stop_signal: 'INT' });
    expect(changed.out).toContain('Daemon[web]/definition: definition changed');
    expect(existsSync(at.path('etc/stringless/daemon/web/control/t'))).toBe(true);
    turn(shell, simple);
    expect(existsSync(at.path('etc/stringless/daemon/web/control'))).toBe(false);
    const disabled = turn(shell, { ...simple, enable: false });
    expect(disabled.out).toContain("Daemon[web]/enable: enable changed 'true' to 'false'");
    expect(existsSync(at.path('etc/stringless/daemon/web/down'))).toBe(true);
    const removed = turn(shell, { ensure: 'absent' });
    expect(removed.out, removed.err).toContain('Daemon[web]/ensure: removed');
    for (const path of ['etc/stringless', 'etc/service/web', 'usr/local/lib/stringless'])
      expect(existsSync(at.path(path))).toBe(false);
    expect(turn(shell, { ensure: 'absent' }).out).toContain('1 resources, 0 changed, 0 failed');
  });
});
