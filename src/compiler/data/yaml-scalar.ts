/** Plain YAML scalars as Ruby's Psych reads them (YAML 1.1 with Ruby's additions), because Hiera data is written for it. */
import type { Value } from '../../model/value.ts';

/** A plain scalar's value, or the name of the Ruby class that safe loading refuses. */
export type ScalarResult =
  | { readonly value: Value; readonly refused?: undefined }
  | { readonly refused: 'Date' | 'Time' | 'Symbol' };

const WORDLIKE = /^[^\d.:-]?[\p{L}_\s!@#$%^&*(){}<>|/\\~;=]+/u;
const TIME = /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;
const DATE = /^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$/;
const INTEGER = /^(?:[-+]?0b[0-1_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+)$/;
const BASE60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/;

/** 12:30:45 is 45045; a two-part one counts from hours, as Psych does. */
function base60(text: string): bigint {
  return text
    .split(':')
    .reduce(
      (sum, part, index) =>
        sum + BigInt(part.replace(/_/g, '').replace(/^\+/, '')) * 60n ** BigInt(Math.abs(index - 2)),
      0n,
    );
}

function integer(text: string): bigint {
  const negative = text.startsWith('-');
  const digits = text.replace(/[,_]/g, '').replace(/^[-+]/, '');
  const value = /^0[0-7]+$/.test(digits) ? BigInt(`0o${digits.slice(1)}`) : BigInt(digits);
  return negative ? -value : value;
}

function float(text: string): number {
  return Number(text.replace(/[,_]/g, '').replace(/\.(?=[Ee]|$)/, ''));
}

/** Words of up to five letters may be booleans or null; `y` and `n` are plain strings. */
function word(text: string): Value {
  if (text.length > 5) return text;
  const lower = text.toLowerCase();
  if (lower === '~' || lower === 'null') return null;
  if (lower === 'yes' || lower === 'true' || lower === 'on') return true;
  if (lower === 'no' || lower === 'false' || lower === 'off') return false;
  return text;
}

/** Resolves a plain (unquoted, untagged) scalar. */
export function resolveScalar(text: string): ScalarResult {
  if (text === '') return { value: null };
  if (text.includes('\n') || WORDLIKE.test(text)) return { value: word(text) };
  if (TIME.test(text)) return { refused: 'Time' };
  if (DATE.test(text)) return { refused: 'Date' };
  if (/^\+?\.inf$/i.test(text)) return { value: Number.POSITIVE_INFINITY };
  if (/^-\.inf$/i.test(text)) return { value: Number.NEGATIVE_INFINITY };
  if (/^\.nan$/i.test(text)) return { value: Number.NaN };
  if (/^:./.test(text)) return { refused: 'Symbol' };
  if (BASE60.test(text)) return { value: base60(text) };
  if (FLOAT.test(text)) return { value: /^[-+]?\.$/.test(text) ? text : float(text) };
  if (INTEGER.test(text)) return { value: integer(text) };
  return { value: text };
}
