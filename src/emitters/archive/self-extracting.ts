/** Scripts that carry their bundle: a head of constants and a function `payload`, runtime/unpack.sh, the packed bundle. */
import type { Bundle } from '../../model/bundle.ts';
import { quoted } from '../../model/shell.ts';
import { renderComment } from '../shell/render-comment.ts';
import { renderWord } from '../shell/render-word.ts';
import { tarGzOf } from './tar.ts';

const MARK = '# bundle below: base64 of NAME.tar.gz';

/**
 * @param unpack text of runtime/unpack.sh
 * @param say what the first comment says
 * @returns one script in pure ASCII
 */
export async function selfExtracting(bundle: Bundle, unpack: string, say: string): Promise<Uint8Array> {
  if (unpack === '') throw new Error('there is no runtime file unpack.sh');
  const payload = Buffer.from(await tarGzOf(bundle)).toString('base64');
  const lines = payload.match(/.{1,76}/g) ?? [];
  const script = [
    '#!/bin/sh',
    renderComment(`${bundle.host}: ${say}`),
    `HOST=${renderWord(quoted(bundle.host))}`,
    // the lines after the mark, which begin with the one thing that base64 never holds
    `payload() { sed '1,/^${MARK}$/d' "$0" | sed 's/^#//' | base64 -d; }`,
    unpack.trimEnd(),
    MARK,
    ...lines.map(line => `#${line}`),
    '',
  ].join('\n');
  return new TextEncoder().encode(script);
}
