/** W1: N files of 1 KiB, 100 to a directory, root:root 0644, one resource each; and the cost of only reading them. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ManagedFile {
  readonly path: string;
  readonly content: string;
}

/** The files below a folder; no two have the same content. */
export function managedFiles(folder: string, count: number): readonly ManagedFile[] {
  return Array.from({ length: count }, (_, at) => ({
    path: join(folder, String(Math.floor(at / 100)), `file${at}.conf`),
    content: `# file ${at}\n${`setting_${at} = value\n`.repeat(60)}`.slice(0, 1023).concat('\n'),
  }));
}

/** Their directories, empty. */
export function emptyDirectories(files: readonly ManagedFile[]): void {
  const folders = new Set(files.map(({ path }) => join(path, '..')));
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
}

/** The files as they shall be. */
export function writeFiles(files: readonly ManagedFile[]): void {
  emptyDirectories(files);
  for (const { path, content } of files) writeFileSync(path, content, { mode: 0o644 });
}

export function manifest(files: readonly ManagedFile[]): string {
  return files
    .map(
      ({ path, content }) =>
        `file { '${path}': ensure => file, owner => 'root', group => 'root', mode => '0644', content => '${content}' }\n`,
    )
    .join('');
}

/** A script that only reads the files: `sha256sum -c`, and `stat` compared with what it shall print. */
export function rawScript(scratch: string, files: readonly ManagedFile[]): string {
  const name = join(scratch, `raw${files.length}`);
  const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
  writeFileSync(`${name}.sums`, files.map(({ path, content }) => `${sum(content)}  ${path}\n`).join(''));
  writeFileSync(`${name}.paths`, files.map(({ path }) => `${path}\0`).join(''));
  writeFileSync(`${name}.stat`, files.map(({ path }) => `81a4 0 0 ${path}\n`).join(''));
  writeFileSync(
    `${name}.sh`,
    `sha256sum -c ${name}.sums >/dev/null || exit 1
cat ${name}.paths | xargs -0 stat -c '%f %u %g %n' -- | cmp -s - ${name}.stat
`,
  );
  return `${name}.sh`;
}
