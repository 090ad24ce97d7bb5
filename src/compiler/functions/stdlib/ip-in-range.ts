import { isList } from '../../../model/value.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { type IpAddress, ipIncludes, parseIp } from '../ruby/ip-address.ts';

export const ipInRange = defineFunction({
  name: 'stdlib::ip_in_range',
  doc: 'True when an address is in a network, or in one of a list.',
  dispatches: [
    {
      parameters: ['String $ipaddress', 'Variant[String, Array] $range'],
      call: (context, [address, range = null]) => {
        const ip = parsed(context, address as string);
        return (isList(range) ? range : [range]).some(network => ipIncludes(parsed(context, network as string), ip));
      },
    },
  ],
});

function parsed(context: CallContext, text: string): IpAddress {
  return parseIp(text) ?? context.fail(`invalid address: ${text}`);
}
