/** Calls of functions against what real Puppet gives: every file in cases/ is a table of calls with value or error. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { toValue } from './case-value.ts';
import { emptySite, facts } from './fake-site.ts';
import { evaluateText, shown } from './small-evaluator.ts';

interface Case {
  readonly call: string;
  readonly value?: unknown;
  readonly error?: string;
  /** LEVEL: MESSAGE of what is reported on the way. */
  readonly log?: readonly string[];
}

const folder = join(import.meta.dirname, 'cases');
for (const file of readdirSync(folder).sort()) {
  describe(file, () => {
    const read = parseYaml(readFileSync(join(folder, file), 'utf8'), { intAsBigInt: true, mapAsMap: true });
    const cases = (read as Map<string, unknown>[]).map(entry => Object.fromEntries(entry) as unknown as Case);
    for (const expected of cases) {
      test(expected.call, () => {
        const outcome = evaluateText(expected.call, emptySite, facts);
        expect(outcome.error).toBe(expected.error);
        if (expected.error === undefined) expect(shown(outcome.value)).toBe(shown(toValue(expected.value)));
        if (expected.log) expect(outcome.diagnostics.map(d => `${d.severity}: ${d.message}`)).toEqual(expected.log);
      });
    }
  });
}
