/** Which folder a scanner watches, where several could be meant. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { SHELLS } from '../types-of-resources/run-steps.ts';
import { type ScratchPrograms, scratchPrograms } from '../types-of-resources/scratch-folder.ts';

const sources = join(import.meta.dirname, '../../src');
const contained = spawnSync('unshare', ['-m', 'true']).status === 0;
let host: ScratchPrograms;
const at = (name: string): string => join(host.folder, name);
beforeEach(() => {
  host = scratchPrograms(import.meta.dirname, []);
  for (const name of ['one', 'two', 'three']) mkdirSync(at(name));
});

/** A process that the process table calls `name`, with these words behind its own; until it stands there under that name. */
async function scanner(
  name: string,
  words: readonly string[],
  cwd = '/',
  before: readonly string[] = [],
): Promise<void> {
  const program = join(host.programs, name);
  copyFileSync(realpathSync('/bin/sh'), program);
  const [first, ...others] = [...before, program, '-c', 'echo; read -r line', ...words];
  const child = spawn(first!, others, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill());
  await new Promise(resolve => child.stdout!.once('data', resolve));
  expect(readFileSync(`/proc/${child.pid}/comm`, 'utf8').trim()).toBe(name);
}

describe.each(SHELLS)('under %s', (_, [program, ...words]) => {
  const chosen = (name: string, folders: readonly string[], root = '') => {
    const script = `R='${root}' NL='\n'; . ${sources}/resources/service/service-scanner.sh
      sv_scanner=${name}; sv_scan_folder ${folders.join(' ')}; echo "$sv_scanned"; sv_scan_folder ${folders.join(' ')}; echo "$sv_scanned"`;
    const { stdout, stderr } = spawnSync(program!, [...words, '-c', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const [first, again] = stdout.split('\n');
    expect(again).toBe(first);
    return first;
  };

  it('is the first that is there, where nothing runs', () => {
    expect(chosen('runsvdir', [at('none'), at('two'), at('one')])).toBe(at('two'));
    expect(chosen('runsvdir', [at('none')])).toBe('');
  });
  it('is an argument of the scanner, by whatever name', async () => {
    symlinkSync('two', at('link'));
    await scanner('runsvdir', ['-P', at('link'), 'log: ....']);
    expect(chosen('runsvdir', [at('one'), at('two'), at('three')])).toBe(at('two'));
    expect(chosen('runsvdir', [at('three'), at('link')])).toBe(at('link'));
    expect(chosen('runsvdir', [at('three'), at('one')])).toBe(at('three'));
    // another supervisor's scanner is none
    expect(chosen('svscan', [at('one'), at('two')])).toBe(at('one'));
  });
  it('is where the scanner works', async () => {
    await scanner('s6-svscan', [], at('three'));
    expect(chosen('s6-svscan', [at('one'), at('two'), at('three')])).toBe(at('three'));
  });
  it.runIf(contained)('that of a container is none', async () => {
    await scanner('runsvdir', [at('two')], '/', ['unshare', '-m', '--']);
    expect(chosen('runsvdir', [at('one'), at('two')])).toBe(at('one'));
  });
  it("below a root prefix nobody's processes count", async () => {
    mkdirSync(at('root/one'), { recursive: true });
    mkdirSync(at('root/two'));
    await scanner('svscan', ['/two'], at('root/two'));
    expect(chosen('svscan', ['/one', '/two'], at('root'))).toBe('/one');
  });
});

it.each([
  ['runit', 'runsvdir'],
  ['daemontools', 'svscan'],
  ['s6', 's6-svscan'],
])('%s has %s', (provider, name) => {
  const file = join(sources, `resources/service/providers/service-${provider}.sh`);
  const script = `sv_supervise_ready() { echo "$sv_scanner"; }; . ${file}; sv_${provider}_ready`;
  expect(spawnSync('sh', ['-c', script], { encoding: 'utf8' }).stdout).toBe(`${name}\n`);
});
