/** Functions that reach into the catalog, the data and the modules, against an evaluator that writes down what it is asked. */
import { describe, expect, test } from 'vitest';
import type { EvaluatorAccess } from '../../src/compiler/functions/define-function.ts';
import { rubyInspect } from '../../src/compiler/types/ruby-inspect.ts';
import { PuppetHash, type Value } from '../../src/model/value.ts';
import { emptySite, facts } from './fake-site.ts';
import { evaluateText, shown } from './small-evaluator.ts';

const files: Readonly<Record<string, string>> = {
  'files:app/motd': 'hello\n',
  'files:app/data.yaml': 'a: 1\nb: [x]\n',
  'files:app/data.json': '{"a": 1.5}',
  'templates:app/x.erb': 'erb',
  'templates:app/x.epp': 'epp',
  'templates:app/x.hbs': 'hbs',
};
const data: Readonly<Record<string, Value>> = { 'app::port': 80n, 'app::classes': ['one', 'two'], 'app::none': null };

/** An evaluator that keeps what it is asked to do, and knows the resources given. */
function recording(declared: Readonly<Record<string, Readonly<Record<string, Value>>>> = {}) {
  const asked: string[] = [];
  const resources = new Map(Object.entries(declared).map(([ref, values]) => [ref, new Map(Object.entries(values))]));
  const access: Partial<EvaluatorAccess> = {
    ...emptySite,
    includeClasses: (names, how) => {
      asked.push(`${how} ${names.join(' ')}`);
      return names;
    },
    isDefined: what => rubyInspect(what) === 'Class[app]' || what === 'file',
    declareResource: (type, title, parameters, form) => {
      asked.push(`${form} ${type}[${title}] ${rubyInspect(PuppetHash.from(parameters))}`);
      const name = `${type.charAt(0).toUpperCase()}${type.slice(1)}[${title}]`;
      resources.set(name, new Map(parameters));
    },
    hasResource: (type, title, parameters) => {
      const found = resources.get(`${type}[${title}]`);
      return (
        found !== undefined &&
        [...parameters].every(([name, value]) => rubyInspect(found.get(name) ?? null) === rubyInspect(value))
      );
    },
    resourceParameter: (type, title, parameter) => resources.get(`${type}[${title}]`)?.get(parameter),
    realize: references => asked.push(`realize ${rubyInspect(references)}`),
    tag: names => asked.push(`tag ${names.join(' ')}`),
    isTagged: names => names.every(name => name === 'app'),
    lookup: (key, { merge }) => {
      if (merge) asked.push(`merge ${rubyInspect(merge)}`);
      return key in data ? data[key] : undefined;
    },
    readFile: (reference, folder) => {
      const text = files[`${folder}:${reference}`];
      return text === undefined ? undefined : { path: `modules/${reference}`, bytes: new TextEncoder().encode(text) };
    },
    renderTemplate: (language, path, text, parameters) =>
      `${language} ${path} ${text} ${parameters ? rubyInspect(PuppetHash.from(parameters)) : 'none'}`,
    caller: () => ({ module: 'other', definition: 'app' }),
    moduleMetadata: module => (module === 'app' ? PuppetHash.from([['name', 'a-app']]) : undefined),
    modulePath: module => (module === 'app' ? 'modules/app' : undefined),
    returnFrom: value => {
      throw new Error(`returned ${rubyInspect(value)}`);
    },
  };
  return { access, asked };
}

describe('what is declared', () => {
  test.each([
    ["include('::App', [Class['other']])", ['include app other']],
    ["require('app')", ['require app']],
    ["contain('app', 'b::c')", ['contain app b::c']],
    [
      "create_resources('user', {bob => {uid => 1}, eve => {}}, {shell => '/bin/sh'})",
      ['regular user[bob] {"shell"=>"/bin/sh", "uid"=>1}', 'regular user[eve] {"shell"=>"/bin/sh"}'],
    ],
    ["create_resources('@user', {bob => {uid => undef}})", ['virtual user[bob] {"uid"=>nil}']],
    ["create_resources('@@User', {bob => {}})", ['exported user[bob] {}']],
    ["create_resources('class', {'app' => {port => 1}})", ['regular class[app] {"port"=>1}']],
    ["realize(User['a'], [User['b']])", ["realize [User['a'], User['b']]"]],
    ["tag('a', ['b'])", ['tag a b']],
    [
      "ensure_resource('user', ['a', 'b'], {ensure => present})",
      ['regular user[a] {"ensure"=>"present"}', 'regular user[b] {"ensure"=>"present"}'],
    ],
    [
      "ensure_resources('user', {a => {uid => 1}, b => {}}, {ensure => present})",
      ['regular user[a] {"ensure"=>"present", "uid"=>1}', 'regular user[b] {"ensure"=>"present"}'],
    ],
    ["ensure_packages('vim')", ['regular package[vim] {"ensure"=>"installed"}']],
    [
      "ensure_packages(['vim', 'git'], {provider => apt})",
      [
        'regular package[vim] {"ensure"=>"installed", "provider"=>"apt"}',
        'regular package[git] {"ensure"=>"installed", "provider"=>"apt"}',
      ],
    ],
    ['stdlib::ensure_packages({vim => {ensure => latest}})', ['regular package[vim] {"ensure"=>"latest"}']],
    ["hiera_include('app::classes')", ['merge "unique"', 'include one two']],
    ["hiera_hash('app::port', {})", ['merge "hash"']],
  ])('%s', (call, expected) => {
    const { access, asked } = recording();
    expect(evaluateText(call, access, facts).error).toBeUndefined();
    expect(asked).toEqual(expected);
  });

  test('is not declared again', () => {
    const { access, asked } = recording({
      'Package[vim]': { ensure: 'present' },
      'User[a]': { ensure: 'present', uid: 1n },
    });
    expect(evaluateText("ensure_packages('vim')", access, facts).error).toBeUndefined();
    expect(evaluateText("ensure_resource('user', 'a', {uid => 1})", access, facts).error).toBeUndefined();
    expect(asked).toEqual([]);
    evaluateText("ensure_resource('user', 'a', {uid => 2})", access, facts);
    expect(asked).toEqual(['regular user[a] {"uid"=>2}']);
  });
});

describe('what is asked', () => {
  test.each([
    ["defined('file')", 'true'],
    ["defined('nosuch', Class['app'])", 'true'],
    ["defined('nosuch')", 'false'],
    ["defined_with_params(User['a'], {uid => 1})", 'true'],
    ["defined_with_params('User[a]', {uid => 2})", 'false'],
    ["getparam('User[a]', 'uid')", '1'],
    ["getparam(User['a'], 'gid')", '""'],
    ["stdlib::str2resource('User[a]')", "User['a']"],
    ["tagged('app')", 'true'],
    ["tagged('app', 'db')", 'false'],
    ["has_role('web')", 'true'],
    ["has_role('mail', ['db'])", 'true'],
    ["has_role('mail')", 'false'],
    ['roles()', '["db", "web"]'],
    ["lookup('app::port')", '80'],
    ["lookup('app::port', Integer, 'first', 5)", '80'],
    ["lookup('app::none')", 'nil'],
    ["lookup(['app::nosuch', 'app::port'])", '80'],
    ["hiera('app::port', 1)", '80'],
    ["file('nosuch/x', 'app/motd')", '"hello\\n"'],
    ["find_file('nosuch/x', 'app/motd')", '"modules/app/motd"'],
    ["find_template(['app/x.erb'])", '"modules/app/x.erb"'],
    ["module_directory('nosuch', 'app')", '"modules/app"'],
    ["get_module_path('app')", '"modules/app"'],
    ["load_module_metadata('app')", '{"name"=>"a-app"}'],
    ["loadyaml('app/data.yaml')", '{"a"=>1, "b"=>["x"]}'],
    ["loadjson('app/data.json')", '{"a"=>1.5}'],
    ["template('app/x.erb', 'app/x.erb')", '"erb modules/app/x.erb erb noneerb modules/app/x.erb erb none"'],
    ["inline_template('a', 'b')", '"erb inline template a noneerb inline template b none"'],
    ["epp('app/x', {a => 1})", '"epp modules/app/x.epp epp {\\"a\\"=>1}"'],
    ["epp('app/x.epp')", '"epp modules/app/x.epp epp none"'],
    ["inline_epp('text', {})", '"epp inlined-epp-text text {}"'],
    ["hbs('app/x.hbs', {a => [1]})", '"hbs modules/app/x.hbs hbs {\\"a\\"=>[1]}"'],
    ["inline_hbs('text')", '"hbs inlined-hbs-text text none"'],
    ["stdlib::deferrable_epp('app/x', {a => 1})", '"epp modules/app/x.epp epp {\\"a\\"=>1}"'],
    ["digest('abc')", '"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"'],
    ["sprintf_hash('x', {})", '"x"'],
    ["uriescape('a b/ü?x=[1]')", '"a%20b/%C3%BC?x=[1]"'],
    ["urlencode('a b/ü')", '"a%20b%2F%C3%BC"'],
    ["type3x('1.5')", '"float"'],
    ['[1,2,3].map |$x| { next($x + 1) }', '[2, 3, 4]'],
    ["validate_legacy('Array[String]', 'validate_array', ['x'])", 'nil'],
  ])('%s', (call, expected) => {
    const { access } = recording({ 'User[a]': { uid: 1n } });
    const outcome = evaluateText(call, access, facts);
    expect(outcome.error).toBeUndefined();
    expect(shown(outcome.value)).toBe(expected);
  });
});

describe('facts read', () => {
  test.each([
    ['fqdn_rand(10)', ['networking.fqdn']],
    ["fqdn_rotate(['a', 'b'])", ['networking.fqdn']],
    ["fact('os.release.major')", ['os.release.major']],
    ["fact('nope.nope')", ['nope']],
    ["os_version_gte('Debian', '11')", ['os.name', 'os.release.major']],
    ["has_ip_address('10.0.0.5')", ['networking.interfaces']],
    ["seeded_rand(10, 'x')", []],
  ])('%s', (call, expected) => {
    const read: string[] = [];
    const access = { ...recording().access, noteFact: (path: string) => read.push(path) };
    expect(evaluateText(call, access as Partial<EvaluatorAccess>, facts).error).toBeUndefined();
    expect(read).toEqual(expected);
  });

  test('without a fact the number cannot be made', () => {
    const outcome = evaluateText('fqdn_rand(10)', emptySite, new Map());
    expect(outcome.error).toBe('the fact networking.fqdn is not known, and the result depends on it');
    expect(outcome.hint).toContain('inventory');
  });
});

describe('what is wrong', () => {
  test.each([
    ['assert_private()', 'Class app is private'],
    ["assert_private('keep out')", 'keep out'],
    ["hiera('app::port', 1, 'override')", 'hiera(): an override of the hierarchy is not supported'],
    ["loadyaml('https://example.com/x')", 'loadyaml(): compiling reads nothing from the network'],
    [
      "validate_legacy(Integer, 'validate_integer', 'x')",
      'validate_legacy(Integer, ...) expects an Integer value, got String',
    ],
    ["pw_hash('x', 'bcrypt', 'salt')", 'pw_hash(): bcrypt is not supported'],
    ["lookup('app::port', String)", 'Found value has wrong type, expects a String value, got Integer'],
    ["create_resources('user', {a => 1})", 'no implicit conversion of Integer into Hash'],
    ["loadjson('app/data.yaml')", "unexpected token at 'a: 1\nb: [x]\n' in JSON"],
    ["parseyaml('{')", undefined],
  ])('%s', (call, message) => {
    const { access } = recording();
    const { error } = evaluateText(call, access, facts);
    expect(error).toBeDefined();
    if (message !== undefined) expect(error).toBe(message);
  });
});

describe('what cannot be', () => {
  test.each([
    'annotate',
    'eyaml_lookup_key',
    'generate',
    'import',
    'json_data',
    'yaml_data',
    'hocon_data',
    'glob',
    'stdlib::parsehocon',
    'parsehocon',
    'parsepson',
    'parsexml',
    'pry',
    'shuffle',
    'str2saltedsha512',
    'str2saltedpbkdf2',
    'stdlib::time',
    'time',
    'validate_augeas',
    'validate_cmd',
    'validate_x509_rsa_key_pair',
  ])('%s says why', name => {
    const { access } = recording();
    const { error, hint } = evaluateText(`${name}('x', 1)`, access, facts);
    expect(error).toMatch(new RegExp(`^(stdlib::)?${name}\\(\\) is not supported: .+`));
    expect(hint).toMatch(/^[A-Z].*\.$/);
  });
});

describe('messages', () => {
  test.each([
    ["debug('a', 1)", 'debug', 'a 1'],
    ["info('a')", 'info', 'a'],
    ['notice([1, undef], {a => 1.0})', 'notice', '[1, ] {a => 1.0}'],
    ["warning('a')", 'warning', 'a'],
    ["err('a')", 'warning', 'Error: a'],
    ["crit('a')", 'warning', 'Critical: a'],
    ["alert('a')", 'warning', 'Alert: a'],
    ["emerg('a')", 'warning', 'Emergency: a'],
    ["deprecation('key', 'old')", 'warning', 'old'],
    ['empty(1)', 'warning', 'Calling function empty() with Numeric value is deprecated.'],
  ])('%s', (call, severity, message) => {
    const { diagnostics } = evaluateText(call, recording().access, facts);
    expect(diagnostics.map(d => [d.severity, d.message])).toEqual([[severity, message]]);
  });
});
