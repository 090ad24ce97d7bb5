/** Members -> tar and tar.gz, byte for byte the same everywhere: fixed times, owners and gzip header. */
import { gzipSync } from 'node:zlib';
import { TarArchive } from 'archiver';
import type { Bundle } from '../../model/bundle.ts';

/** 1980-01-01: the earliest time that every unpacking program takes. */
const EPOCH = new Date('1980-01-01T00:00:00Z');
const GZIP_OS_BYTE = 9;
const GZIP_OS_UNKNOWN = 255;

/** A tar of `NAME/` with directories before what they hold. */
async function tarOf(bundle: Bundle): Promise<Uint8Array> {
  const archive = new TarArchive({});
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    archive.on('data', (chunk: Buffer) => chunks.push(chunk));
    archive.on('end', resolve);
    archive.on('error', reject);
  });
  for (const name of directoriesOf(bundle))
    archive.append('', { name, mode: 0o700, date: EPOCH, type: 'directory' } as Parameters<typeof archive.append>[1]);
  for (const { path, bytes, mode } of bundle.members)
    archive.append(Buffer.from(bytes), { name: `${bundle.host}/${path}`, mode, date: EPOCH });
  await archive.finalize();
  await done;
  return Buffer.concat(chunks);
}

/** The tar compressed; the header says nothing about when and where. */
export async function tarGzOf(bundle: Bundle): Promise<Uint8Array> {
  const packed = gzipSync(await tarOf(bundle), { level: 9 });
  packed[GZIP_OS_BYTE] = GZIP_OS_UNKNOWN;
  return packed;
}

function directoriesOf(bundle: Bundle): readonly string[] {
  const names = new Set([`${bundle.host}/`]);
  for (const { path } of bundle.members) {
    const slash = path.lastIndexOf('/');
    if (slash !== -1) names.add(`${bundle.host}/${path.slice(0, slash)}/`);
  }
  return [...names].sort();
}
