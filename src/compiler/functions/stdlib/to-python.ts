import { isHash, isList, type Value } from '../../../model/value.ts';
import { rubyInspect } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { toRichData } from '../formats/rich-data.ts';

export const toPython = defineFunction({
  name: 'stdlib::to_python',
  doc: 'Data as an expression of Python.',
  dispatches: [{ parameters: ['Any $object'], call: (_, [data = null]) => expression(toRichData(data)) }],
});

function expression(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (isList(value)) return `[${value.map(expression).join(', ')}]`;
  if (isHash(value))
    return `{${[...value.entries()].map(([k, v]) => `${expression(k)}: ${expression(v)}`).join(', ')}}`;
  return rubyInspect(value);
}
