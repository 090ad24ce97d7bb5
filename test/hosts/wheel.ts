/** Makes the wheel of the Circus stand-in: a zip with its metadata; no setuptools, no Python needed. */
import { createHash } from 'node:crypto';
import { createWriteStream, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipArchive } from 'archiver';

const VERSION = '0.19.0';

/**
 * Writes `circus-0.19.0-py3-none-any.whl` into a folder.
 * @returns the path of the wheel
 */
export async function makeWheel(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const info = `circus-${VERSION}.dist-info`;
  const source = fileURLToPath(new URL('circus-stand-in', import.meta.url));
  const modules = globSync('circus/*.py', { cwd: source }).sort();
  const members: Record<string, string> = {
    ...Object.fromEntries(modules.map(path => [path, readFileSync(join(source, path), 'utf8')])),
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: circus\nVersion: ${VERSION}\nSummary: stand-in for tests\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: stringless\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/entry_points.txt`]:
      '[console_scripts]\ncircusctl = circus.circusctl:main\ncircusd = circus.circusd:main\n',
  };
  const record = Object.entries(members).map(([path, text]) => {
    const hash = createHash('sha256').update(text).digest('base64url');
    return `${path},sha256=${hash},${Buffer.byteLength(text)}\n`;
  });
  members[`${info}/RECORD`] = `${record.join('')}${info}/RECORD,,\n`;

  const path = join(folder, `circus-${VERSION}-py3-none-any.whl`);
  const archive = new ZipArchive();
  const file = createWriteStream(path);
  archive.pipe(file);
  for (const [name, text] of Object.entries(members)) archive.append(text, { name, date: new Date(315532800000) });
  await archive.finalize();
  await finished(file);
  return path;
}
