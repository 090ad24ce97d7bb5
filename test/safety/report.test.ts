/** The report and the summary, against the keys that Puppet gives them; what is printed where and when. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { apply, type Scratch, scratch } from '../runtime/run-bundle.ts';
import { bundled, file, two } from './safety-site.ts';

let at: Scratch;
beforeEach(() => {
  at = scratch();
});
afterEach(() => at.remove());

/** As Puppet 7.23 writes them. */
const REPORT =
  'configuration_version corrective_change environment host logs metrics noop noop_pending puppet_version report_format resource_statuses status time transaction_completed transaction_uuid';
const RESOURCE =
  'change_count changed containment_path corrective_change evaluation_time events failed failed_to_restart file line out_of_sync out_of_sync_count provider_used resource resource_type skipped tags time title';
const EVENT =
  'audited corrective_change desired_value historical_value message name previous_value property redacted status time';
const LOG = 'file level line message source tags time';
const METRICS = {
  resources: 'total skipped failed failed_to_restart restarted changed out_of_sync scheduled corrective_change',
  changes: 'total',
  events: 'total failure success noop',
};
const keys = (value: object): string => Object.keys(value).toSorted().join(' ');

describe.each(two)('%s', (name, shell) => {
  it('has the moment at which each thing happened, and names the run', () => {
    const script = bundled(name, at, [
      file('/a', { content: 'x' }),
      file('/slow', { content: 'x', validate_cmd: 'sleep 1' }),
      file('/z', { content: 'x' }),
      file('/bad', { owner: 'nosuch', content: '' }),
    ]);
    const path = join(at.directory, 'r.json');
    const before = Date.now();
    apply(shell, script, at, '--report', path);
    const report = JSON.parse(readFileSync(path, 'utf8'));
    expect(report.transaction_uuid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const moment = (text: string): number => {
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}\+00:00$/);
      return Date.parse(text);
    };
    type Status = { time: string; evaluation_time: number; events: { time: string }[] };
    const statuses: readonly Status[] = ['/a', '/slow', '/z', '/bad'].map(
      path => report.resource_statuses[`File[${path}]`],
    );
    const times = [report, ...statuses.flatMap(one => [one, ...one.events])].map(({ time }) => moment(time));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    // busybox knows no parts of a second
    expect(times[0]).toBeGreaterThanOrEqual(Math.floor(before / 1000) * 1000);
    expect(times.at(-1)).toBeLessThanOrEqual(Date.now() + 1000);
    expect(statuses[1]!.evaluation_time).toBeGreaterThanOrEqual(1);
    expect(moment(statuses[2]!.time) - moment(statuses[1]!.time)).toBeGreaterThanOrEqual(990);
    const logged = report.logs.map(({ time }: { time: string }) => moment(time));
    expect(logged).toEqual(logged.toSorted((a: number, b: number) => a - b));
    const second = join(at.directory, 's.json');
    apply(shell, script, at, '--report', second);
    expect(JSON.parse(readFileSync(second, 'utf8')).transaction_uuid).not.toBe(report.transaction_uuid);
  });

  it('has all that Puppet has', () => {
    const script = bundled(
      name,
      at,
      [
        file('/a', { content: 'x', mode: '0600' }),
        file('/bad', { owner: 'nosuch', content: '"\\\n' }),
        file('/skip', { content: '' }),
        file('/quiet', {}),
      ],
      ['File[/bad] -> File[/skip]'],
    );
    writeFileSync(at.path('a'), 'y', { mode: 0o644 });
    const path = join(at.directory, 'reports', 'r.json');
    mkdirSync(join(at.directory, 'reports'));
    expect(apply(shell, script, at, '--report', path).status).toBe(4);
    const report = JSON.parse(readFileSync(path, 'utf8'));
    expect(keys(report)).toBe(REPORT);
    expect(report).toMatchObject({
      environment: 'production',
      status: 'failed',
      corrective_change: false,
      transaction_completed: true,
    });
    const statuses = report.resource_statuses;
    for (const one of Object.values(statuses)) {
      expect(keys(one as object)).toBe(RESOURCE);
      for (const event of (one as { events: object[] }).events) expect(keys(event)).toBe(EVENT);
    }
    for (const log of report.logs) expect(keys(log)).toBe(LOG);
    expect(statuses['File[/a]']).toMatchObject({
      change_count: 2,
      out_of_sync_count: 2,
      containment_path: ['Stage[main]', 'Main', 'File[/a]'],
    });
    expect(statuses['File[/a]'].evaluation_time).toBeGreaterThanOrEqual(0);
    expect(statuses['File[/bad]']).toMatchObject({ failed: true, out_of_sync: true, out_of_sync_count: 1 });
    expect(report.logs[0]).toMatchObject({
      level: 'notice',
      source: '/Stage[main]/Main/File[/a]/content',
      file: 'manifests/site.pp',
    });
    expect(report.logs.find((log: { level: string }) => log.level === 'err')).toMatchObject({
      source: '/Stage[main]/Main/File[/bad]/ensure',
    });
    for (const [group, names] of Object.entries(METRICS)) {
      const values: readonly [string, string, number][] = report.metrics[group].values;
      expect(values.map(([one]) => one).join(' ')).toBe(names);
    }
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(at.directory, 'reports'))).toEqual(['r.json']);

    const summary = parse(readFileSync(at.path('var/lib/stringless/last_run_summary.yaml'), 'utf8'));
    expect(keys(summary)).toBe('application changes events resources time version');
    expect(keys(summary.resources)).toBe(
      'changed corrective_change failed failed_to_restart out_of_sync restarted scheduled skipped total',
    );
    expect(summary.resources).toMatchObject({ changed: 1, failed: 1, skipped: 1, total: 4 });
    expect(summary.events).toEqual({ failure: 1, success: 2, total: 3 });
    expect(summary.time.last_run).toBeGreaterThan(1e9);
  });

  it('says in noop what rests on something that is not there yet', () => {
    const script = bundled(
      name,
      at,
      [
        file('/d', { ensure: 'directory' }),
        file('/d/sub', { ensure: 'directory' }),
        file('/d/sub/f', { content: 'x' }),
        file('/there', { content: 'x' }),
        file('/there2', { content: 'x', mode: '0600' }),
      ],
      ['File[/there] -> File[/there2]'],
    );
    for (const one of ['there', 'there2']) writeFileSync(at.path(one), 'old', { mode: 0o644 });
    const { lines } = apply(shell, script, at, '--noop');
    const ending = (path: string): readonly string[] =>
      lines.filter(line => line.includes(`File[${path}]/`)).map(line => line.replace(/^.*\(/, ''));
    expect(ending('/d')).toEqual(['noop)']);
    expect(ending('/d/sub')).toEqual(['noop, predicted)']);
    expect(ending('/d/sub/f')).toEqual(['noop, predicted)']);
    expect(ending('/there2')).toEqual(['noop)', 'noop)']);
    expect(lines.find(line => line.includes('File[/d/sub]/'))).toBe(
      "Notice: /Stage[main]/Main/File[/d/sub]/ensure: current_value 'absent', should be 'directory' (noop, predicted)",
    );
  });

  it('is quiet when asked, in colour only on a terminal', () => {
    const script = bundled(name, at, [file('/a', { content: 'x' })]);
    expect(apply(shell, script, at, '--noop', '--quiet').lines).toEqual([]);
    const onTerminal = (env: Record<string, string>): string =>
      execFileSync('script', ['-qec', [...shell, script, '--root', at.root, '--noop'].join(' '), '/dev/null'], {
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', TERM: 'xterm', ...env },
      });
    if (spawnSync('script', ['-qec', 'true', '/dev/null']).status !== 0) {
      console.warn('SKIPPED: no program to make a terminal');
      return;
    }
    expect(onTerminal({})).toContain('\u001b[m');
    expect(onTerminal({ NO_COLOR: '1' })).not.toContain('\u001b[m');
    expect(onTerminal({ TERM: 'dumb' })).not.toContain('\u001b');
    expect(apply(shell, script, at, '--noop').out).not.toContain('\u001b');
  });

  it('shows on a terminal where a long run is, on a line that the next message takes away', () => {
    const script = bundled(name, at, [
      file('/slow', { content: 'x', validate_cmd: 'sleep 2' }),
      file('/last', { content: 'x' }),
    ]);
    const run = (env: Record<string, string>, ...options: readonly string[]): string => {
      execFileSync('rm', ['-f', at.path('slow'), at.path('last')]);
      const words = [...shell, script, '--root', at.root, ...options].join(' ');
      return execFileSync('script', ['-qec', words, '/dev/null'], {
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', TERM: 'xterm', ...env },
      });
    };
    const line = '\r\u001b[K[2/2] File[/last]';
    for (const env of [{}, { NO_COLOR: '1' }]) {
      const shown = run(env);
      expect(shown).toContain(`${line}\r\u001b[K`);
      expect(shown.slice(shown.lastIndexOf(line) + line.length)).toMatch(/^\r\u001b\[K\S*Notice: .*File\[\/last\]/);
      expect(shown.split(line).length).toBe(2);
    }
    expect(run({}, '--quiet')).not.toContain('\u001b[K');
    expect(run({ TERM: 'dumb' })).not.toContain('\u001b');
    execFileSync('rm', ['-f', at.path('slow'), at.path('last')]);
    const { out, err } = apply(shell, script, at);
    expect(out + err).not.toContain('\u001b');
  });

  it('removes what killed runs left in the directory for scratch files, and nothing else', () => {
    const script = bundled(name, at, [file('/a', { content: 'x' })]);
    const folder = join(at.directory, 'scratch');
    // a number that no process has
    const dead = 4_194_303;
    const old = (entry: string, text: string): void =>
      void execFileSync('sh', ['-ec', `cd "$1"; ${text}; touch -h -d '2 hours ago' "$2"`, 'sh', folder, entry]);
    mkdirSync(folder);
    old(`stringless.${dead}.1`, `mkdir -m 700 stringless.${dead}.1; touch stringless.${dead}.1/output`);
    old(`stringless.${dead}.2`, `mkdir -m 700 stringless.${dead}.2; chown daemon stringless.${dead}.2`);
    old(`stringless.${dead}.3`, `mkdir -m 755 stringless.${dead}.3`);
    old(`stringless.${dead}.4`, `mkdir theirs; ln -s theirs stringless.${dead}.4`);
    old(`stringless.${process.pid}.1`, `mkdir -m 700 stringless.${process.pid}.1`);
    old('stringless.x1.1', 'mkdir -m 700 stringless.x1.1');
    execFileSync('mkdir', ['-m', '700', join(folder, `stringless.${dead}.5`)]);
    const run = (): readonly string[] => {
      execFileSync('env', [`TMPDIR=${folder}`, ...shell, script, '--root', at.root, '--noop']);
      return readdirSync(folder).map(entry => entry.replace(String(process.pid), 'ours').replace(String(dead), 'dead'));
    };
    const kept = ['theirs', 'stringless.ours.1', 'stringless.x1.1', ...[2, 3, 4, 5].map(n => `stringless.dead.${n}`)];
    expect(run().toSorted()).toEqual(kept.toSorted());
    // a folder whose owner could exchange what is in it
    old(`stringless.${dead}.1`, `mkdir -m 700 stringless.${dead}.1; chown daemon .`);
    expect(run()).toContain('stringless.dead.1');
  });
});
