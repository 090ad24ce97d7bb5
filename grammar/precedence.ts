/**
 * How tightly the operators bind; a higher number binds tighter, and all of them associate to the left.
 * Specification: https://github.com/puppetlabs/puppet-specifications/blob/master/language/expressions.md#operator-precedence
 *
 * Prefix operators bind tighter than all of these, and what follows an operand (`[…]`, `.name`, `(…)`, `<| |>`) tighter still.
 */
import type { TokenType } from 'chevrotain';
import * as sign from './tokens/punctuation.ts';

/** `?` stands between the comparisons and `and`; its right side is a list of entries. */
export const SELECTOR_PRECEDENCE = 3;

export const PRECEDENCE: ReadonlyMap<TokenType, number> = new Map([
  [sign.Or, 1],
  [sign.And, 2],
  [sign.Less, 4],
  [sign.LessEqual, 4],
  [sign.Greater, 4],
  [sign.GreaterEqual, 4],
  [sign.Equal, 5],
  [sign.NotEqual, 5],
  [sign.ShiftLeft, 6],
  [sign.ShiftRight, 6],
  [sign.Plus, 7],
  [sign.Minus, 7],
  [sign.Times, 8],
  [sign.Divide, 8],
  [sign.Modulo, 8],
  [sign.Match, 9],
  [sign.NoMatch, 9],
  [sign.In, 10],
]);
