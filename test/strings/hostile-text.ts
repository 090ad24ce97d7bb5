/** Texts that a careless program would execute, expand, split, cut or change on their way. */
import { pick } from '../runtime/seeded.ts';

/** Where a text that is executed would leave a file: in the current directory, and in /tmp of host and root. */
export const CANARY = 'stringless-canary';

const HIT = [`>${CANARY}`, `touch ${CANARY}`, `:>/tmp/${CANARY}`, `touch /tmp/${CANARY}`];

/** Around a command, so that it would run once the text is taken apart. */
const AROUND: readonly (readonly [string, string])[] = [
  ['$(', ')'],
  ['`', '`'],
  ['\\`', '\\`'],
  [';', ';'],
  ["';", ";'"],
  ['";', ';"'],
  ["'\\'';", ';#'],
  ['\n', '\n'],
  ['\r\n', '\r\n'],
  ['\nEOF\n', '\n'],
  ["\n'\n", "\n'"],
  ['|', '|'],
  ['&', '&'],
  ['&&', '||'],
  ['a[$(', ')]'],
  ['${x:-$(', ')}'],
  ['$((a[$(', ')]))'],
  ['<(', ')'],
  ['"$(', ')"'],
  ['x=$(', ') y'],
  ["$'\\n'", '#'],
  ['eval ', ''],
  ['() { :;}; ', ''],
  ['%s$(', ')%n'],
];

const WORDS =
  "if then fi case esac for do done while { } ! [[ ]] function time exec exit return set -e trap . eval EOF END ' '' \" \"\" ` \\ \\\\ $ $$ $! $? $* $@ ${ ${x $(( )) $( <<EOF <<-'EOF' EOF\n <<< > >> 2>&1 >&- < | || & && ; ;; ;& ( ) # #! ~ ~root * ? [a-z] [!a] /* ../.. . .. - -- -n -e -rf --help -c + = x= x=1 PATH=/x IFS= a=b; \\n \\t \\c \\0 \\033 \\x41 \\047 % %s %n %% %d %% %q ! !! !$ ^a^b @ : , true false undef absent present default nil 0 -1 08 0x1f 1e9 NaN path= ensure= content= sensitive=content text= secret_command= OK FAILED : OK d41d8cd98f00b204e9800998ecf8427e"
    .split(' ')
    .filter(word => word !== '');

const CONTROLS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).slice(1);
const SPACES = [
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\v',
  '\f',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\u3000',
  '\ufeff',
];
const WIDE = [
  'é',
  'ß',
  'İ',
  'ı',
  '\u0301',
  '\u202e',
  '漢字',
  '\u07ff',
  '\ud7ff',
  '\ufffd',
  '\uffff',
  '😀',
  '👩‍👩‍👧',
  '\u{10ffff}',
  '\u007f',
  '\u0080',
  '\u009b',
  '‘’“”',
];

/** A text of some pieces, most of them short; one in a thousand is long. */
export function hostileText(random: () => number): string {
  const long = random() < 0.001 ? 400 + Math.floor(random() * 2000) : random() < 0.02 ? 40 : 6;
  const pieces = Array.from({ length: 1 + Math.floor(random() * long) }, () => piece(random));
  return pieces.join(random() < 0.1 ? ' ' : '');
}

function piece(random: () => number): string {
  const kind = random();
  if (kind < 0.25) {
    const [before, after] = pick(random, AROUND);
    return before + pick(random, HIT) + after;
  }
  if (kind < 0.6) return pick(random, WORDS);
  if (kind < 0.7) return pick(random, SPACES);
  if (kind < 0.75) return pick(random, CONTROLS);
  if (kind < 0.85) return pick(random, WIDE);
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
    String.fromCharCode(0x20 + Math.floor(random() * 95)),
  ).join('');
}

/** Any bytes, NUL among them: what only a content can be. */
export function hostileBytes(random: () => number): Uint8Array {
  const text = new TextEncoder().encode(hostileText(random));
  const noise = Uint8Array.from({ length: Math.floor(random() * 40) }, () => Math.floor(random() * 256));
  return Buffer.concat([noise, text, new Uint8Array(Math.floor(random() * 3)), noise]);
}
