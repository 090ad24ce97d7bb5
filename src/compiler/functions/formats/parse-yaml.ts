import type { Value } from '../../../model/value.ts';
import { readYaml } from '../../data/read-yaml.ts';
import type { CallContext } from '../define-function.ts';

/** A text in YAML as a value. Fails where it is broken. */
export function parseYaml(context: CallContext, text: string): Value {
  const { value, diagnostics } = readYaml({ path: 'YAML text', text });
  if (value === undefined) return context.fail(diagnostics[0]?.message ?? 'broken YAML');
  return value;
}
