import { defineFunction } from '../define-function.ts';
import { hasInterfaceWith, networkInterfaces } from '../network-interfaces.ts';

export const hasInterfaceWithFunction = defineFunction({
  name: 'stdlib::has_interface_with',
  doc: 'True when the host has an interface of that name, or one with such an address, netmask, network or hardware address.',
  dispatches: [
    { parameters: ['String[1] $interface'], call: (context, [name]) => networkInterfaces(context).has(name!) },
    {
      parameters: ["Enum['macaddress','netmask','ipaddress','network','ip','mac'] $kind", 'String[1] $value'],
      call: (context, [kind, value = null]) => hasInterfaceWith(context, kind as string, value),
    },
  ],
});
