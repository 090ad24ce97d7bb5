/**
 * Measures a run with nothing to do, a first run and compiling, beside the peers that are installed and beside only
 * reading the files, all in one go on this machine; writes the tables of docs/performance.md and docs/performance.svg.
 *
 *   npm run bench                     as root on Debian, some minutes
 *   npm run bench -- --quick          fewer files and runs, and nothing is written
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { emptyDirectories, type ManagedFile, managedFiles, manifest, rawScript, writeFiles } from './files.ts';
import { have, processesOf, timesOf, timesOfFirst } from './measure.ts';
import { type Measured, measuredSection, plotOf } from './page.ts';
import { peers, puppetCompile } from './peers.ts';
import { plotSvg } from './plot.ts';
import { compilation, compiled, compiledWithFacts, shells } from './stringless.ts';
import { webHost } from './web-host.ts';

const quick = process.argv.includes('--quick');
const sizes = quick ? [10, 100] : [10, 100, 1000, 10_000];
const docs = join(import.meta.dirname, '../../docs');

// not in /tmp, where everybody may write: a run takes a slower, safer way through such directories
const scratch = mkdtempSync('/var/lib/stringless-bench.');
const measured: Measured[] = [];
const missing: string[] = [];

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function note(one: Measured): void {
  measured.push(one);
  say(`${one.what} ${one.count} ${one.who}: ${one.value.toFixed(1)}`);
}

/** More runs where one is short. */
function runsFor(count: number): number {
  return quick ? 3 : count <= 1000 ? 21 : 9;
}

function files(folder: string, count: number): readonly ManagedFile[] {
  return managedFiles(join(scratch, 'managed', folder, String(count)), count);
}

function ours(count: number): void {
  const managed = files('stringless', count);
  emptyDirectories(managed);
  const script = compiled(join(scratch, `site${count}`), manifest(managed));
  for (const { name, words } of count > 1000 ? [] : shells) {
    emptyDirectories(managed);
    note({ what: 'first', who: name, count, value: timesOfFirst([...words, script]).wall });
  }
  if (count > 1000) writeFiles(managed);
  const raw = timesOf(['dash', rawScript(scratch, managed)], runsFor(count));
  note({ what: 'nothing to do', who: 'only reading', count, value: raw.wall, cpu: raw.cpu });
  for (const { name, words } of shells) {
    const { wall, cpu } = timesOf([...words, script], runsFor(count));
    note({ what: 'nothing to do', who: name, count, value: wall, cpu });
    note({ what: 'processes', who: name, count, value: processesOf([...words, script]) });
  }
}

function theirs(count: number): void {
  for (const peer of peers) {
    if (!have(peer.program) || count > peer.most) continue;
    const managed = files(peer.program, count);
    emptyDirectories(managed);
    const command = peer.prepare(join(scratch, 'peers', peer.program, String(count)), managed);
    note({ what: 'first', who: peer.name, count, value: timesOfFirst(command).wall });
    const runs = quick || count > 100 ? 1 : 3;
    const { wall, cpu } = timesOf(command, runs);
    note({ what: 'nothing to do', who: peer.name, count, value: wall, cpu });
  }
}

function compiling(count: number): void {
  const text = manifest(files('compile', count));
  const { command } = compilation(join(scratch, `compile${count}`), text);
  const { wall, cpu } = timesOf(command, quick ? 3 : 9);
  note({ what: 'compiling', who: 'Stringless', count, value: wall, cpu });
  if (!have('puppet') || count > 5000) return;
  const puppet = timesOf(puppetCompile(join(scratch, 'puppet-compile'), text), quick ? 1 : 3);
  note({ what: 'compiling', who: 'Puppet', count, value: puppet.wall, cpu: puppet.cpu });
}

function aWebHost(): void {
  const what = 'web host';
  const host = webHost(scratch);
  try {
    const script = compiledWithFacts(join(scratch, 'web'), host.text);
    const count = 31;
    note({ what: 'web host first', who: 'dash', count, value: timesOfFirst(['dash', script]).wall });
    const hand = timesOf(host.byHand(), runsFor(count));
    note({ what, who: 'by hand', count, value: hand.wall, cpu: hand.cpu });
    for (const { name, words } of shells) {
      const { wall, cpu } = timesOf([...words, script], runsFor(count));
      note({ what, who: name, count, value: wall, cpu });
      note({ what: 'web host processes', who: name, count, value: processesOf([...words, script]) });
    }
    for (const peer of peers.filter(({ program }) => have(program))) {
      const command = peer.prepareWebHost(join(scratch, 'web-peers', peer.program), host.root);
      // what it does on its first run it need not do again
      timesOfFirst(command);
      const { wall, cpu } = timesOf(command, quick ? 1 : 3);
      note({ what, who: peer.name, count, value: wall, cpu });
    }
  } finally {
    host.remove();
  }
}

try {
  if (process.getuid?.() !== 0) throw new Error('the files belong to root, so the bench has to run as root');
  for (const { name, program } of peers) {
    if (have(program)) continue;
    missing.push(name);
    say(`!! ${name} is not installed (${program}): it is NOT measured`);
  }
  for (const count of sizes) ours(count);
  aWebHost();
  for (const count of [10, 100, 1000, 5000]) if (!quick || count <= 100) compiling(count);
  for (const count of [10, 100, 1000, 5000]) if (!quick || count <= 10) theirs(count);
  const machine = `${cpus().length} x ${cpus()[0]!.model}`;
  const section = measuredSection(measured, missing, machine);
  say(section);
  if (!quick) {
    const page = join(docs, 'performance.md');
    const text = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      text.replace(/(<!-- measured -->\n).*?(<!-- \/measured -->)/s, (_, a, b) => `${a}${section}${b}`),
    );
    writeFileSync(join(docs, 'performance.svg'), plotSvg(plotOf(measured)));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
