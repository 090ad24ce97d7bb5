import { isHash, isList, type PuppetHash } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { capitalizeText } from '../ruby/string-methods.ts';

export const authzCoreConfig = defineFunction({
  name: 'apache::authz_core_config',
  doc: "Lines of Apache's mod_authz_core from nested hashes, such as { require_all => { require => ['all granted'] } }.",
  dispatches: [
    { parameters: ['Hash $config'], call: (context, [config]) => linesOf(context, config as PuppetHash, 1) },
  ],
});

function linesOf(context: CallContext, config: PuppetHash, depth: number): string[] {
  const indent = '  '.repeat(depth);
  return [...config.entries()].flatMap(([key, value]) => {
    const directive = rubyToString(key).split('_').map(capitalizeText).join('');
    if (isHash(value))
      return [`${indent}<${directive}>`, ...linesOf(context, value, depth + 1), `${indent}</${directive}>`];
    if (isList(value)) return value.map(one => `${indent}${directive} ${rubyToString(one)}`);
    return context.fail(`apache::authz_core_config(): ${rubyToString(key)} needs a hash or a list`);
  });
}
