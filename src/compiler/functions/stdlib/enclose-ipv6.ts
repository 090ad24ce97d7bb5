import { isList } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { distinct } from '../ruby/compare.ts';
import { flattenList } from '../ruby/flatten.ts';
import { ipText, parseIp } from '../ruby/ip-address.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

export const encloseIpv6 = defineFunction({
  name: 'enclose_ipv6',
  doc: 'Addresses as a list, those of version 6 in brackets.',
  dispatches: threeX((context, values) => {
    const [given = ''] = values;
    if (values.length !== 1) context.fail(`enclose_ipv6(): Wrong number of arguments given ${values.length} for 1`);
    if (typeof given !== 'string' && !isList(given)) {
      context.fail(`enclose_ipv6(): Wrong argument type given ${rubyClass(given)} expected String or Array`);
    }
    const addresses = flattenList([given]).filter(value => value !== null);
    return distinct(addresses.map(value => enclose(context, rubyToString(value))));
  }),
});

function enclose(context: CallContext, text: string): string {
  if (text === '*') return text;
  const address = parseIp(text);
  if (!address) return context.fail(`enclose_ipv6(): Wrong argument given ${text} is not an ip address.`);
  return address.family === 6 ? `[${ipText(address)}]` : text;
}
