import { defineFunction } from '../define-function.ts';
import { hasInterfaceWith } from '../network-interfaces.ts';

export const hasIpAddress = defineFunction({
  name: 'stdlib::has_ip_address',
  doc: 'True when an interface of the host has the address.',
  dispatches: [
    {
      parameters: ['String[1] $ip_address'],
      call: (context, [address = null]) => hasInterfaceWith(context, 'ip', address),
    },
  ],
});
