import { factNotReachable } from '../../../diagnostics/catalogue/functions.ts';
import { isHash, isList, type Value } from '../../../model/value.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { factsHash } from '../facts.ts';
import { parseInteger } from '../ruby/parse-number.ts';

export const fact = defineFunction({
  name: 'fact',
  doc: 'A fact by its path, such as os.release.major; undef when the host has none. Names with dots stand in double quotes.',
  dispatches: [{ parameters: ['String $fact_name'], call: (context, [name]) => walk(context, name as string) }],
});

function walk(context: CallContext, name: string): Value {
  let value: Value = factsHash(context);
  const walked: string[] = [];
  for (const [, plain, quoted] of name.matchAll(/([^."]+)|"([^"]+)"/g)) {
    const key = (plain ?? quoted)!;
    if (value === null) break;
    const unreachable = (problem: string): null => {
      const path = walked.map(part => (part.includes('.') ? `"${part}"` : part)).join('.');
      context.report(factNotReachable({ fact: name, walked: path, key, problem }, context.span));
      return null;
    };
    if (isList(value)) {
      const index: bigint | undefined = parseInteger(key);
      value = index === undefined ? unreachable('an array; cannot index') : (value.at(Number(index)) ?? null);
    } else if (isHash(value)) value = value.get(key) ?? null;
    else value = unreachable('not a collection; cannot walk');
    walked.push(key);
  }
  context.evaluator.noteFact?.(walked.join('.'), value);
  return value;
}
