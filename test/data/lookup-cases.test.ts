/** Every directory below cases/ is an environment; expected.json was written by real Puppet (expect.rb). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskTree } from '../../src/cli/disk-tree.ts';
import { createLookup, type Lookup } from '../../src/compiler/data/create-lookup.ts';
import { readYaml } from '../../src/compiler/data/read-yaml.ts';
import { loadSite } from '../../src/compiler/site/load-site.ts';
import { data as issues } from '../../src/diagnostics/catalogue/data.ts';
import { Failure, fail } from '../../src/diagnostics/failure.ts';
import { isHash, isList, type Value } from '../../src/model/value.ts';
import { plainValue } from '../site/plain-value.ts';

interface Request {
  readonly key: string;
  readonly merge?: unknown;
  readonly explain?: boolean;
}
interface Expected {
  readonly value?: unknown;
  readonly error?: string;
  readonly explain?: string;
}

const cases = join(import.meta.dirname, 'cases');

/** Stands in for `new()`, which belongs to the evaluator: the conversions that the cases use. */
function convert(type: string, value: Value, rest: readonly Value[]): Value {
  if (type === 'Integer' && /^\d+$/.test(String(value))) return BigInt(String(value));
  if (type === 'Array' && rest[0] === true) return isList(value) ? value : [value];
  return fail(issues.key({ message: `'new' The string '${String(value)}' cannot be converted to ${type}` }));
}

function lookupOf(name: string, spec: Value): Lookup {
  const hash = isHash(spec) ? spec : undefined;
  const variables = hash?.get('variables');
  const { site } = loadSite(diskTree(join(cases, name)), '.', { builtinModules: [], nodes: ['web1'] });
  const facts = hash?.get('facts') ?? null;
  const variable = (wanted: string): Value | undefined => {
    if (wanted === 'facts') return facts;
    const own = variables && isHash(variables) ? variables.get(wanted) : undefined;
    return own ?? (isHash(facts) ? facts.get(wanted) : undefined);
  };
  return createLookup({ site, host: { roles: [] }, variable, convert, report: () => undefined });
}

/** Puppet's global layer, which is always empty here and which we do not have. */
function withoutGlobal(text: string): string {
  return text.replace(/^ *Global Data Provider[^\n]*\n *No such key[^\n]*\n/gm, '');
}

describe.each(readdirSync(cases))('%s', name => {
  const source = { path: 'case.json', text: readFileSync(join(cases, name, 'case.json'), 'utf8') };
  const spec = readYaml(source).value ?? null;
  const { lookups } = JSON.parse(source.text) as { lookups: Request[] };
  const expected = JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8')) as Expected[];
  const lookup = lookupOf(name, spec);
  const merges = (isHash(spec) ? (spec.get('lookups') as readonly Value[]) : []).map(r =>
    isHash(r) ? r.get('merge') : undefined,
  );

  test.each(lookups.map((request, at) => ({ at, ...request })))('$at $key $merge', request => {
    const want = expected[request.at] as Expected;
    const explain: string[] = [];
    let got: Expected;
    try {
      const value = lookup.lookup(request.key, {
        merge: merges[request.at],
        explain: request.explain ? explain : undefined,
      });
      got =
        value === undefined
          ? { error: `Function lookup() did not find a value for the name '${request.key}'` }
          : { value: plainValue(value) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      got = { error: error.diagnostic.message };
    }
    expect(got.value).toEqual(want.value);
    // key order is part of the result
    expect(JSON.stringify(got.value)).toBe(JSON.stringify(want.value));
    // Puppet puts words around some errors
    if (want.error !== undefined) expect(want.error).toContain(got.error?.replace(/^Unable to parse YAML: /, ''));
    else expect(got.error).toBeUndefined();
    if (want.explain !== undefined) expect(`${explain.join('\n')}\n`).toBe(withoutGlobal(want.explain));
  });
});
