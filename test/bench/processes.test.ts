/** Times are never asserted; that a run with nothing to do starts the same processes for any number of files is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emit } from '../../src/emitters/emit.ts';
import { fileType } from '../../src/resources/file/type.ts';
import { catalogOf, planOf, runtimeFiles } from '../runtime/catalog-of.ts';
import { apply, scratch, writeBundle } from '../runtime/run-bundle.ts';
import { managedFiles } from './files.ts';
import { have, processesOf } from './measure.ts';

/** Processes of a run over so many files: of the first, or of the second, which has nothing to do. */
function processes(count: number, first = false): number {
  const at = scratch();
  const bundle = mkdtempSync(join(tmpdir(), 'stringless-bench.'));
  try {
    const declared = managedFiles('/', count).map(({ path, content }) => ({
      type: 'File',
      title: path.replace(/\/(\d+)\//, '/$1-'),
      with: { ensure: 'file', owner: 'root', group: 'root', mode: '0644', content },
    }));
    const script = writeBundle(bundle, emit(planOf(catalogOf(declared, [], []), [fileType]), runtimeFiles).value);
    if (first) return processesOf(['dash', script, '--root', at.root]);
    expect(apply(['dash'], script, at).status).toBe(0);
    expect(apply(['dash'], script, at).out).toContain(`${count} resources, 0 changed`);
    return processesOf(['dash', script, '--root', at.root]);
  } finally {
    at.remove();
    rmSync(bundle, { recursive: true, force: true });
  }
}

describe.skipIf(!have('strace') || process.getuid?.() !== 0)('a run with nothing to do', () => {
  it('starts as many processes for three hundred files as for three, and few', () => {
    const few = processes(3);
    expect(processes(300)).toBe(few);
    expect(few).toBeLessThanOrEqual(20);
  });
});

describe.skipIf(!have('strace') || process.getuid?.() !== 0)('a first run', () => {
  // files of one directory are made together, a hundred at once
  it('starts few more for three hundred new files than for a hundred', () => {
    expect(processes(300, true) - processes(100, true)).toBeLessThanOrEqual(8 * 2);
  });
});
