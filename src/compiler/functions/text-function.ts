/** Functions that change text and take a number, a string or a collection of both, such as `strip` and `upcase`. */
import { isHash, isList, PuppetHash, type Value } from '../../model/value.ts';
import type { Dispatch } from './define-function.ts';
import { elements } from './iteration.ts';

type Change = (text: string) => string;

/** Signatures of `strip`, `chomp` and their kin: numbers stay, of an iterable every string is changed. */
export function textDispatches(change: Change): Dispatch[] {
  const one = (value: Value) => (typeof value === 'string' ? change(value) : value);
  return [
    { parameters: ['Numeric $arg'], call: (_, [number = null]) => number },
    { parameters: ['String $arg'], call: (_, [text = null]) => one(text) },
    {
      parameters: ['Iterable[Variant[String, Numeric]] $arg'],
      call: (context, [list = null]) => elements(context, list).map(one),
    },
  ];
}

/** Signatures of `upcase` and `downcase`: all strings in nested lists and hashes, keys too. */
export function caseDispatches(change: Change): Dispatch[] {
  const deep = (value: Value): Value => {
    if (typeof value === 'string') return change(value);
    if (isList(value)) return value.map(deep);
    if (isHash(value)) return PuppetHash.from([...value.entries()].map(([k, v]) => [deep(k), deep(v)] as const));
    return value;
  };
  const data = 'Variant[String, Numeric, Array, Hash]';
  const parameters = ['Numeric $arg', 'String $arg', `Array[${data}] $arg`, `Hash[${data}, ${data}] $arg`];
  return parameters.map(parameter => ({ parameters: [parameter], call: (_, [value = null]) => deep(value) }));
}
