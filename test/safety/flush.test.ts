/** What a power failure must not take: a file is on the disk before it takes another's name, all is before the run ends. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Scratch, scratch } from '../runtime/run-bundle.ts';
import { bundled, file, two } from './safety-site.ts';

let at: Scratch;
beforeEach(() => {
  at = scratch();
});
afterEach(() => at.remove());

const CALLS = 'openat,open,fsync,fdatasync,syncfs,sync,rename,renameat,renameat2';

/** The lines of a trace that tell of these names, and every flush. */
function traced(shell: readonly string[], script: string): readonly string[] {
  const trace = at.path('../trace');
  const words = ['-f', '-qq', '-y', '-e', `trace=${CALLS}`, '-o', trace, ...shell, script, '--root', at.root];
  execFileSync('strace', words, { stdio: 'ignore' });
  return readFileSync(trace, 'utf8').split('\n');
}

describe.each(two)('%s', (name, shell) => {
  it('flushes files that are made together', () => {
    const many = Array.from({ length: 6 }, (_, at) => file(`/many/${at}`, { content: 'x\n' }));
    const lines = traced(shell, bundled(name, at, [file('/many', { ensure: 'directory' }), ...many]));
    const made = lines.findLastIndex(line => /rename/.test(line) && line.includes(`${at.root}/many/`));
    expect(made).toBeGreaterThan(-1);
    expect(lines.findLastIndex(line => /\bsync\(/.test(line))).toBeGreaterThan(made);
  });
  it('flushes a replaced file before its rename, and what is new before the end', () => {
    writeFileSync(at.path('old'), 'old\n');
    const lines = traced(
      shell,
      bundled(name, at, [file('/old', { content: 'new\n' }), file('/new', { content: 'x\n' })]),
    );
    const renamed = lines.findIndex(line => /rename/.test(line) && line.includes(`${at.root}/old"`));
    const made = lines.findIndex(line => /rename/.test(line) && line.includes(`${at.root}/new"`));
    const flushed = lines.findIndex(line => /f(data)?sync\(.*\.stringless\.[0-9]+\.tmp>/.test(line));
    const all = lines.findLastIndex(line => /\bsync\(/.test(line));
    expect(renamed).toBeGreaterThan(-1);
    // a sync that takes no file flushes everything at once
    if (flushed > -1) expect(flushed).toBeLessThan(renamed);
    else expect(lines.findIndex(line => /\bsync\(/.test(line))).toBeLessThan(renamed);
    expect(made).toBeGreaterThan(-1);
    expect(all).toBeGreaterThan(made);
  });
});
