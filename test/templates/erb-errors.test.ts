/** What templates may not do, and what the context is asked for. */
import { describe, expect, test } from 'vitest';
import { renderErb } from '../../src/compiler/templates/render-erb.ts';
import type { TemplateContext } from '../../src/compiler/templates/template-context.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import { positionOf } from '../../src/model/span.ts';
import { PuppetHash, type Value } from '../../src/model/value.ts';
import { compileFiles } from '../evaluate/compile-case.ts';

const variables: Record<string, Value> = {
  list: ['a'],
  name: 'x',
  hash: PuppetHash.from([['k', 'v']]),
  secret: { kind: 'sensitive', value: 'pw' },
};
const context: TemplateContext = {
  variable: name => variables[name],
  call: (name, values) => `${name}(${values.map(String).join(',')})`,
  text: () => 'Sensitive [value redacted]',
};

function mistake(template: string): string {
  try {
    renderErb({ path: 'm/templates/t.erb', text: template }, context);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, span, hint, message } = error.diagnostic;
    const at = span && positionOf(span);
    return `${code} ${at?.line}:${at?.column} ${message} (${hint ?? ''})`;
  }
  return 'none';
}

test.each([
  [
    'a\n<%= name %>',
    "erb-failed 2:5 Failed to parse template: undefined local variable or method `name'",
    'written @name',
  ],
  ['<%= Time.now %>', 'erb-unsupported 1:5 Ruby in templates is a subset, and Time.now is not part of it', 'clock'],
  ['<%= `id` %>', 'erb-unsupported 1:5', 'EPP'],
  ['<% def self.x; end %>', 'erb-unsupported 1:4 Ruby in templates is a subset, and a method of this kind', 'EPP'],
  [
    '<% def two(a, b); end %><%= two(1) %>',
    'erb-failed 1:29 Failed to parse template: wrong number of arguments (given 1, expected 2)',
    '',
  ],
  ['<% return 1 %>', 'erb-unsupported 1:4 Ruby in templates is a subset, and return outside of a method', ''],
  [
    '<% scope.to_hash.each { |k, v| } %>',
    'erb-unsupported 1:4 Ruby in templates is a subset, and scope.to_hash as a whole',
    "scope['name']",
  ],
  ["<% scope.setvar('name', 1) %>", "erb-failed 1:4 Failed to parse template: Cannot reassign variable '$name'", ''],
  ['<%= $stdout %>', 'erb-unsupported 1:5 Ruby in templates is a subset, and the global variable $stdout', ''],
  ['<% x = <<EOT\nabc\nEOT\n%>', 'erb-unsupported 1:8 Ruby in templates is a subset, and a heredoc', ''],
  ["<%= File.read('/etc/passwd') %>", 'erb-unsupported 1:5', 'looks at the disk'],
  ['<% a = @name %><% a << "y" %>', 'erb-unsupported 1:19', 'a += …'],
  ['<% @name.gsub!("x", "y") %>', 'erb-unsupported 1:4', 'assign the result of gsub'],
  ['<%= rand(5) %>', 'erb-unsupported 1:5', 'fqdn_rand'],
  ['<%= scope.compiler %>', 'erb-unsupported 1:5', ''],
  ['<% while true %><% end %>', 'erb-failed 1:4 Failed to parse template: a loop without end', ''],
  ['<%= 1', 'erb-syntax 1:1', 'end it with %>'],
  ['<% if true %>\nx', 'erb-syntax', 'no <% end %>'],
  ['<%= @list.pack("C") %>', 'erb-unsupported 1:5', ''],
  ["<%= ENV['HOME'] %>", 'erb-unsupported 1:5', 'fact or data'],
])('%j', (template, start, hint) => {
  const got = mistake(template);
  expect(got.slice(0, start.length)).toBe(start);
  expect(got).toContain(hint);
});

describe('the context', () => {
  const render = (text: string): string => renderErb({ path: 't.erb', text }, context);

  test('is asked for functions', () => {
    expect(render("<%= scope.function_versioncmp(['1', '2']) %>")).toBe('versioncmp(1,2)');
    expect(render("<%= scope.call_function('pick', [@name, nil]) %>")).toBe('pick(x,null)');
    expect(render("<%= scope.call_function('hiera', 'k') %>")).toBe('hiera(k)');
    expect(render('<%= @hash.to_yaml %>')).toMatch(/^stdlib::to_yaml/);
  });

  test('shows a Sensitive only when it is unwrapped', () => {
    expect(render('<%= @secret %> <%= @secret.unwrap %>')).toBe('Sensitive [value redacted] pw');
  });

  test('writes JSON as Ruby does', () => {
    expect(render("<%= {'a' => [1, 1.0, nil, true], b: 'x\"/'}.to_json %>")).toBe(
      '{"a":[1,1.0,null,true],"b":"x\\"/"}',
    );
    expect(render("<%= JSON.pretty_generate({'a' => [], 'b' => {'c' => 1}}) %>")).toBe(
      '{\n  "a": [],\n  "b": {\n    "c": 1\n  }\n}',
    );
  });

  test('learns which part of a variable is read', () => {
    const read: string[] = [];
    const os = PuppetHash.from([['family', 'Debian']]);
    const watched: TemplateContext = {
      ...context,
      variable: (name, path) => {
        read.push([name, ...path].join('.'));
        return PuppetHash.from([['os', os]]);
      },
    };
    const text =
      "<%= @facts['os']['family'] %> <%= scope['::facts']['os']['family'].upcase %> <%= @facts['os'].size %>";
    expect(renderErb({ path: 't.erb', text }, watched)).toBe('Debian DEBIAN 1');
    expect(read).toEqual(['facts.os.family', 'facts.os.family', 'facts.os']);
  });
});

describe('what templates leave behind', () => {
  const site = {
    'manifests/site.pp': '',
    'modules/m/templates/take.erb': "<% @h.delete('a') -%><%= @h.keys.join %>",
    'modules/m/templates/see.erb': '<%= @h.keys.join %>',
    'modules/m/templates/set.erb':
      "<% scope.setvar('memo', {}) -%><% scope.lookupvar('memo')[:x] = 1 -%><%= scope.function_template(['m/get.erb']) %>",
    'modules/m/templates/get.erb': "<%= scope.lookupvar('memo')[:x] %><%= @memo.size %>",
    'modules/m/templates/global.erb': '<%= $nothing.inspect %>',
  };
  const compiled = (manifest: string) => compileFiles({ ...site, 'manifests/site.pp': manifest });
  const message = (manifest: string): unknown =>
    compiled(manifest)
      .value?.resources.find(({ title }) => title === 'n')
      ?.parameters.get('message')?.value;

  test('a hash they change is changed for later templates', () => {
    expect(
      message(
        "$h = {a => 1, b => 2} $one = template('m/take.erb') notify { 'n': message => \"${one} ${template('m/see.erb')}\" }",
      ),
    ).toBe('b b');
  });

  test('a manifest that reads it afterwards is told', () => {
    const { diagnostics } = compiled("$h = {a => 1} $t = template('m/take.erb') notify { 'n': message => $h }");
    expect(diagnostics.map(({ code, message: text }) => [code, text])).toEqual([
      [
        'template-changed',
        'The template modules/m/templates/take.erb has changed the value of $h, which the manifest reads afterwards',
      ],
    ]);
  });

  test('scope.setvar is seen by the templates of the same scope', () => {
    expect(message("notify { 'n': message => template('m/set.erb') }")).toBe('11');
  });

  test('a global variable is nil, with a warning', () => {
    const manifest = "notify { 'n': message => template('m/global.erb') }";
    expect(message(manifest)).toBe('nil');
    expect(compiled(manifest).diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'erb-global'],
    ]);
  });
});
