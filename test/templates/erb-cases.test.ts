/** Templates of erb-cases.json; erb-expected.json was written by real Puppet (expect.rb). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/compiler/data/read-yaml.ts';
import { renderErb } from '../../src/compiler/templates/render-erb.ts';
import type { TemplateContext } from '../../src/compiler/templates/template-context.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import { isHash, PuppetHash } from '../../src/model/value.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const { templates } = JSON.parse(read('erb-cases.json')) as { templates: string[] };
const expected = JSON.parse(read('erb-expected.json')) as { text?: string; error?: string }[];
const cases = readYaml({ path: 'erb-cases.json', text: read('erb-cases.json') }, 'json').value ?? null;
const variables = (isHash(cases) && (cases.get('variables') as PuppetHash)) || PuppetHash.empty;

const context: TemplateContext = {
  variable: name => variables.get(name),
  call: name => `called ${name}`,
  text: value => String(value),
  names: () => [...variables.entries()].filter(([, value]) => value !== null).map(([name]) => String(name)),
};

describe('as Puppet renders them', () => {
  test.each(templates.map((template, at) => ({ at, template })))('$at $template', ({ at, template }) => {
    const want = expected[at] as { text?: string; error?: string };
    let got: { text?: string; error?: string };
    try {
      got = { text: renderErb({ path: 't.erb', text: template }, context) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.diagnostic.span).toBeDefined();
      got = { error: error.diagnostic.message };
    }
    if (want.text !== undefined) expect(got).toEqual({ text: want.text });
    else {
      expect(got.text).toBeUndefined();
      // Ruby's own words for what went wrong; its syntax errors speak of generated code
      const words =
        want.error
          ?.replace(/ for #<Puppet::Parser::TemplateWrapper.*$/, '')
          .replace(/^.*syntax error.*$/, 'syntax error') ?? '';
      expect(got.error).toContain(words);
    }
  });
});
