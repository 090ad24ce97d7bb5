import { expect, test } from 'vitest';
import { renderHandlebars } from '../../src/compiler/templates/render-handlebars.ts';
import type { TemplateContext } from '../../src/compiler/templates/template-context.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import { positionOf } from '../../src/model/span.ts';
import { isList, PuppetHash, type Value } from '../../src/model/value.ts';

const hash = (entries: Record<string, Value>): PuppetHash => PuppetHash.from(Object.entries(entries));
const variables: Record<string, Value> = {
  name: 'web<1>',
  port: 80n,
  ratio: 2,
  list: ['a', 'b'],
  none: [],
  undef: null,
  yes: true,
  users: PuppetHash.from([
    ['tom', hash({ uid: 7n })],
    ['10', hash({ uid: 8n })],
  ]),
};
const context: TemplateContext = {
  variable: name => (Object.hasOwn(variables, name) ? variables[name] : undefined),
  call: (name, values) => `${name}(${values.map(v => (isList(v) ? `[${v.join()}]` : String(v))).join(';')})`,
  text: value => (typeof value === 'object' && value !== null ? 'opaque' : String(value)),
};
const partials: Record<string, string> = {
  line: '* {{this}}\n',
  'sub/top': '{{name}} {{extra}}',
  broken: 'x\n{{nope}}',
  loop: '{{> loop}}',
};
const find = (name: string) =>
  Object.hasOwn(partials, name) ? { path: `m/templates/${name}.hbs`, text: partials[name] as string } : undefined;
const render = (text: string, parameters?: Record<string, Value>): string =>
  renderHandlebars(
    { path: 'm/templates/t.hbs', text },
    context,
    parameters && new Map(Object.entries(parameters)),
    find,
  );

test.each([
  ['{{name}} {{port}} {{ratio}} [{{undef}}] {{yes}}', 'web<1> 80 2.0 [] true'],
  ['{{#if (eq port 80)}}y{{else}}n{{/if}}{{#if (ne port 80)}}y{{else}}n{{/if}}', 'yn'],
  [
    '{{#if (and yes (gt port 79) (lt ratio 3))}}all{{/if}} {{#if (or none undef)}}x{{else}}neither{{/if}} {{#if (not none)}}empty{{/if}}',
    'all neither empty',
  ],
  ['{{join list "+"}} {{join list}}', 'a+b a, b'],
  ['{{#each list}}{{@index}}{{this}}{{#unless @last}},{{/unless}}{{/each}}', '0a,1b'],
  ['{{#each users}}{{@key}}={{uid}} {{/each}}', 'tom=7 10=8 '],
  ['{{#each users as |u n|}}{{n}}:{{u.uid}}:{{../port}} {{/each}}', 'tom:7:80 10:8:80 '],
  ['{{#each none}}x{{else}}nothing{{/each}}', 'nothing'],
  ['{{#with (lookup users "tom")}}{{uid}}{{/with}}', '7'],
  [
    '{{default missing "d"}} {{default users.ann.uid "no"}} {{default users.tom.uid "no"}} {{default undef 5}}',
    'd no 7 5',
  ],
  ['{{#if (default missing false)}}x{{else}}absent{{/if}}', 'absent'],
  ['{{indent "a\nb" 4}}|{{#indent 2}}x\n\ny\n{{/indent}}', '    a\n    b|  x\n\n  y\n'],
  [
    '{{yaml list}} {{json list}} {{json list pretty=true}} {{shellquote name "b c"}}',
    'stdlib::to_yaml([a,b]) stdlib::to_json([a,b]) stdlib::to_json_pretty([a,b]) shellquote(web<1>;b c)',
  ],
  ['{{call "upcase" name}}', 'upcase(web<1>)'],
  ['{{#each list}}{{> line}}{{/each}}', '* a\n* b\n'],
  ['{{> sub/top extra="more"}}', 'web<1> more'],
  ['{{!-- gone --}}{{{name}}} \\{{raw}}', 'web<1> {{raw}}'],
])('%j', (template, expected) => {
  expect(render(template)).toBe(expected);
});

test('parameters go before variables', () => {
  expect(render('{{name}} {{port}} {{own}}', { name: 'mine', own: 1n })).toBe('mine 80 1');
});

function mistake(template: string): string {
  try {
    return render(template);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, span, message } = error.diagnostic;
    const at = span && positionOf(span);
    return `${code} ${span?.source.path}:${at?.line}:${at?.column} ${message}`;
  }
}

test.each([
  ['a\n {{nope}}', "hbs-missing m/templates/t.hbs:2:4 The template uses 'nope'"],
  ['{{#if nope}}x{{/if}}', 'hbs-missing m/templates/t.hbs:1:7'],
  ['{{#each nope}}x{{/each}}', 'hbs-missing m/templates/t.hbs:1:9'],
  ['{{users.ann.uid}}', 'hbs-'],
  ['{{users.tom.gid}}', "hbs-missing m/templates/t.hbs:1:1 The template uses 'gid'"],
  ['{{#each users}}{{gid}}{{/each}}', "hbs-missing m/templates/t.hbs:1:18 The template uses 'gid'"],
  ['{{constructor}}', "hbs-missing m/templates/t.hbs:1:3 The template uses 'constructor'"],
  ['{{__proto__}}', 'hbs-missing'],
  ['{{#with users}}{{constructor.name}}{{/with}}', 'hbs-missing'],
  ['{{list}}', 'hbs-failed m/templates/t.hbs:1:1 Failed to render template: a list cannot be printed'],
  ['x {{users}}', 'hbs-failed m/templates/t.hbs:1:1 Failed to render template: a hash cannot be printed'],
  ['{{nohelper 1}}', "hbs-failed m/templates/t.hbs:1:3 Failed to render template: there is no helper 'nohelper'"],
  ['a\n{{#if x}}', 'hbs-syntax m/templates/t.hbs:2:'],
  ['a {{> nothing}}', "hbs-partial m/templates/t.hbs:1:3 Could not find the partial template 'nothing'"],
  ['{{> broken}}', "hbs-missing m/templates/broken.hbs:2:3 The template uses 'nope'"],
  ['{{join name}}', 'hbs-failed m/templates/t.hbs:1:1 Failed to render template: join needs a list'],
])('%j', (template, expected) => {
  const got = mistake(template);
  expect(got.slice(0, expected.length)).toBe(expected);
});
