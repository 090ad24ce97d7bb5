/** In which style a string stands in YAML: what Psych asks for, and what libyaml then allows. */
import { resolveScalar } from '../../data/yaml-scalar.ts';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal';

/** The style of a string; `key` is a key of a hash, which must stay on its line. */
export function scalarStyle(text: string, key: boolean): ScalarStyle {
  const wanted = wantedStyle(text);
  const { special, spaceBreak, breakSpace, trailingSpace } = analyse(text);
  if (wanted === 'double' || special || spaceBreak) return 'double';
  if (wanted === 'literal') return key || trailingSpace ? 'double' : 'literal';
  if (wanted === 'plain' && isPlain(text)) return 'plain';
  return breakSpace || (key && text.includes('\n')) ? 'double' : 'single';
}

/** Psych's own choice. */
function wantedStyle(text: string): ScalarStyle {
  if (/\n(?!\n?$)/.test(text)) return 'literal';
  if (/^[yYnN]$/.test(text)) return 'double';
  if (/^[^\p{L}\p{M}\p{N}_][^"]*$/mu.test(text)) return 'double';
  return resolvesToItself(text) && !/^0[0-7]*\.[0-9]/.test(text) ? 'plain' : 'single';
}

/** Would it be read as a string again, not as a number, boolean, null, date or symbol? */
function resolvesToItself(text: string): boolean {
  const result = resolveScalar(text);
  return result.refused === undefined && result.value === text;
}

function analyse(text: string) {
  return {
    special: /[^\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|\ufeff/u.test(text),
    spaceBreak: / \n/.test(text),
    breakSpace: /\n /.test(text),
    trailingSpace: text.endsWith(' '),
  };
}

/** May it stand without quotes in block style? */
function isPlain(text: string): boolean {
  if (text === '' || text.includes('\n') || /^ | $/.test(text)) return false;
  if (/^(?:---|\.\.\.)/.test(text) || /^[#,[\]{}&*!|>'"%@`]/.test(text)) return false;
  return !/^[-?:](?: |$)/.test(text) && !/:(?: |$)| #/.test(text);
}
