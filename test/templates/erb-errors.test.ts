/** What templates may not do, and what the context is asked for. */
import { describe, expect, test } from 'vitest';
import { renderErb } from '../../src/compiler/templates/render-erb.ts';
import type { TemplateContext } from '../../src/compiler/templates/template-context.ts';
import { Failure } from '../../src/diagnostics/failure.ts';
import { positionOf } from '../../src/model/span.ts';
import { PuppetHash, type Value } from '../../src/model/value.ts';

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
  ['<% def x; end %>', 'erb-unsupported 1:4 Ruby in templates is a subset, and defining a method', 'EPP'],
  ['<% x = <<EOT\nabc\nEOT\n%>', 'erb-unsupported 1:8 Ruby in templates is a subset, and a heredoc', ''],
  ["<%= File.read('/etc/passwd') %>", 'erb-unsupported 1:5', 'looks at the disk'],
  ['<% @list << 1 %>', 'erb-shared 1:4', '@list.dup'],
  ["<% @hash['k'] = 2 %>", 'erb-shared 1:4', 'merge in place of merge!'],
  ['<% @list.sort! %>', 'erb-shared 1:4', '@list.dup'],
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
