import { createHash } from 'node:crypto';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

/** The name space for DNS names of RFC 4122. */
const DNS = '6ba7b8109dad11d180b400c04fd430c8';

export const fqdnUuid = defineFunction({
  name: 'fqdn_uuid',
  doc: 'The UUID (version 5) of a full host name.',
  dispatches: threeX((context, values) => {
    if (values.length === 0) context.fail('fqdn_uuid: No arguments given');
    if (values.length > 1) context.fail(`fqdn_uuid: Too many arguments given (${values.length})`);
    const hash = createHash('sha1').update(Buffer.from(DNS, 'hex')).update(rubyToString(values[0]!), 'utf8').digest();
    hash[6] = (hash[6]! & 0x0f) | 0x50;
    hash[8] = (hash[8]! & 0x3f) | 0x80;
    return hash
      .subarray(0, 16)
      .toString('hex')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }),
});
