import { defineFunction } from '../define-function.ts';
import { hasInterfaceWith } from '../network-interfaces.ts';

export const hasIpNetwork = defineFunction({
  name: 'stdlib::has_ip_network',
  doc: 'True when an interface of the host is in the network.',
  dispatches: [
    {
      parameters: ['String[1] $ip_network'],
      call: (context, [network = null]) => hasInterfaceWith(context, 'network', network),
    },
  ],
});
