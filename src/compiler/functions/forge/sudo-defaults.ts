import { isHash, isList, type Value } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';

export const sudoDefaults = defineFunction({
  name: 'sudo::defaults',
  doc: "Lines of Defaults for sudoers, from pairs of a parameter's name and a hash with value, list and operator.",
  dispatches: [
    {
      parameters: ['Any *$entries'],
      call: (context, entries) => entries.map(entry => lineOf(context, entry)).join(''),
    },
  ],
});

function lineOf(context: CallContext, entry: Value): string {
  const [key = null, config = null] = isList(entry) && entry.length === 2 ? entry : [];
  if (!isList(entry) || entry.length !== 2)
    return context.fail(`Unsupported number of arguments: ${rubyToString(entry)}`);
  const line = `Defaults\t${rubyToString(key)}`;
  if (!isHash(config)) return `${line}\n`;
  const list = config.has('list') ? rubyToString(config.get('list') ?? '') : '';
  if (!config.has('value')) return `${line}${list}\n`;
  const value = config.get('value') ?? '';
  const text = typeof value === 'string' ? `"${value}"` : rubyToString(value);
  return `${line}${list}${rubyToString(config.get('operator') ?? '=')}${text}\n`;
}
