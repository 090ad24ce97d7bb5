import { PuppetHash, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';

export const aclsToResourcesHash = defineFunction({
  name: 'postgresql::postgresql_acls_to_resources_hash',
  doc: 'Lines of pg_hba.conf as parameters for postgresql::server::pg_hba_rule.',
  dispatches: [
    {
      parameters: ['Array[String] $acls', 'String[1] $id', 'Integer[0] $offset'],
      call: (context, [acls, id, offset]) => {
        const lines = acls as readonly string[];
        const rules = lines.map(line => {
          // equal lines are one rule
          const index = lines.indexOf(line);
          const words = line.trim().split(/\s+/);
          if (words.length < 4)
            context.fail(
              `postgresql::postgresql_acls_to_resources_hash(): acl line ${index} does not have enough parts`,
            );
          const order = String(Number(offset) + index).padStart(3, '0');
          return [`postgresql class generated rule ${id} ${index}`, ruleOf(words, order)] as const;
        });
        return PuppetHash.from(rules);
      },
    },
  ],
});

function ruleOf(words: readonly string[], order: string): PuppetHash {
  const [type = '', database = '', user = ''] = words;
  const rule: [string, Value][] = [
    ['type', type],
    ['database', database],
    ['user', user],
    ['order', order],
  ];
  // an address may be followed by its mask
  const address = type === 'local' ? 0 : /^\d/.test(words[4] ?? '') ? 2 : 1;
  if (address > 0) rule.push(['address', words.slice(3, 3 + address).join(' ')]);
  const [method = null, ...options] = words.slice(3 + address);
  rule.push(['auth_method', method]);
  if (options.length > 0) rule.push(['auth_option', options.join(' ')]);
  return PuppetHash.from(rule);
}
