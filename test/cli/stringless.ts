/** The built compiler as people run it, in folders of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, inject } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'stringless-cli-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A new folder with these files. */
export function workFolder(name: string, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, `${name}-`));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The command line of the compiler that was built for this run of the tests. */
export const built: readonly string[] = [process.execPath, inject('compiler')];

/** Runs it to its end. */
export function stringless(folder: string, ...words: readonly string[]) {
  const [node = '', ...rest] = built;
  return spawnSync(node, [...rest, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}
