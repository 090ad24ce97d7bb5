/** MANIFEST: a header that names host and serial, then `sha256  path` of every other member: what is read first, first. */
import { createHash } from 'node:crypto';
import type { BundleMember } from '../model/bundle.ts';

/** The first line; `apply` holds it too, so that neither can be exchanged alone. */
export function manifestHeader(host: string, serial: number, members: number): string {
  return `# stringless host ${host.replace(/[^\x21-\x7e]/gu, '?')} serial ${serial} members ${members}`;
}

/** @param members all members but MANIFEST, in the order in which they are listed */
export function manifestText(header: string, members: readonly BundleMember[]): string {
  return [header, ...members.map(({ path, bytes }) => `${sha256(bytes)}  ${path}`), ''].join('\n');
}

/** Lower-case hex. */
function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
