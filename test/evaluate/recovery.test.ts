/** Several mistakes give several reports; what follows from a mistake gives none. */
import { describe, expect, it } from 'vitest';
import { compileFiles, place, splitCase } from './compile-case.ts';

function errors(text: string): readonly string[] {
  const { value, diagnostics } = compileFiles(splitCase(text));
  const found = diagnostics.filter(({ severity }) => severity === 'error').map(place);
  if (found.length > 0) expect(value).toBeUndefined();
  return found.map(error => error.replace('manifests/site.pp:', '').replace('Evaluation Error: ', ''));
}

describe('recovery', () => {
  it('reports every independent mistake', () => {
    expect(errors('$a = $nope1\n$b = $nope2\nfyle { "/x": }\n')).toEqual([
      "1: Unknown variable: 'nope1'.",
      "2: Unknown variable: 'nope2'.",
      "3: Error while evaluating a Resource Statement, Unknown resource type: 'fyle'",
    ]);
  });
  it('keeps silent about what depends on a poisoned variable', () => {
    expect(errors('$a = $nope\n$b = $a\nnotify { "x${b}": }\nnotify { $zzz: }\n')).toEqual([
      "1: Unknown variable: 'nope'.",
      "4: Unknown variable: 'zzz'.",
    ]);
  });
  it('poisons what a failed branch would have set', () => {
    expect(errors("case 'x' {\n  'x': { fail('no') }\n  default: { $p = 1 }\n}\nnotify { \"${p}\": }\n")).toEqual([
      '2: Error while evaluating a Function Call, no',
    ]);
  });
  it('goes on in other classes', () => {
    const text = 'include a\ninclude b\nclass a { $x = $nope1 }\nclass b { $x = $nope2 notify { "${a::x}": } }\n';
    expect(errors(text)).toEqual(["3: Unknown variable: 'nope1'.", "4: Unknown variable: 'nope2'."]);
  });
  it('reports wrong parameters of a class and goes on', () => {
    const text =
      "class { 'a': x => 'y' }\nnotify { \"${a::x}\": require => Class['a'] }\n$z = $nope\nclass a(Integer $x) { }\n";
    expect(errors(text)).toEqual([
      "1: Error while evaluating a Resource Statement, Class[A]: parameter 'x' expects an Integer value, got String",
      "3: Unknown variable: 'nope'.",
    ]);
  });
  it('does not miss resources of a failed statement', () => {
    expect(
      errors("file { '/a': mode => $nope }\nnotify { 'n': require => File['/a'] }\nFile['/a'] -> Notify['n']\n"),
    ).toEqual(["1: Unknown variable: 'nope'."]);
  });
  it('ends a body at fail()', () => {
    expect(errors("include a\nclass a {\n  fail('stop')\n  notify { $nope: }\n}\n")).toEqual([
      '3: Error while evaluating a Function Call, stop',
    ]);
  });
  it('ends a body at fail() in a branch, and only that body', () => {
    expect(
      errors(
        "include a, b\nclass a {\n  if true {\n    fail('stop')\n  }\n  notify { $nope: }\n}\nclass b { notify { $no: } }\n",
      ),
    ).toEqual(['4: Error while evaluating a Function Call, stop', "8: Unknown variable: 'no'."]);
  });
  it('does not look into a private class that another module uses', () => {
    const { diagnostics } = compileFiles({
      'manifests/site.pp': 'include m::inner\n',
      'modules/m/manifests/inner.pp': 'class m::inner {\n  assert_private()\n  notify { $nope: }\n}\n',
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Evaluation Error: Error while evaluating a Function Call, Class m::inner is private',
    ]);
  });
  it('reports the same mistake of two resources of a define once', () => {
    expect(errors("define d { notify { $nope: } }\nd { ['a', 'b']: }\n")).toEqual(["1: Unknown variable: 'nope'."]);
  });
  it('stops endless recursion', () => {
    const [error] = errors('function f() { f() }\n$x = f()\n');
    expect(error).toContain('stack level too deep');
  });
  it('refuses a class that inherits from itself', () => {
    expect(errors('class a inherits b { }\nclass b inherits a { }\ninclude a\n')).toEqual([
      '1: Class a inherits from itself',
    ]);
  });
  it('reports definitions that are there twice', () => {
    expect(errors('define d { }\ndefine d { }\nfunction f() { }\nfunction f() { }\n')).toEqual([
      "2: Definition 'd' is already defined (file: manifests/site.pp, line: 1); cannot redefine",
      "4: Function 'f' is already defined (file: manifests/site.pp, line: 3); cannot redefine",
    ]);
  });
});

describe('hints', () => {
  it.each([
    ['$apple = 1\nnotify { $aple: }', 'did you mean $apple?'],
    ['class apple { }\ninclude aple', 'did you mean apple?'],
    ["fil { '/x': }", 'did you mean file?'],
    ["class apple($size = 1) { }\nclass { 'apple': siz => 1 }", 'did you mean size?'],
    ["file { '/x': mod => 1 }", 'did you mean mode?'],
    ["$x = downcas('A')", 'did you mean downcase?'],
    ["$x = $facts['zz']['y']", 'hosts/NAME.yaml'],
    ['$x = $lsbdistcodename', 'hosts/NAME.yaml'],
    ['$x = $memory', 'hosts/NAME.yaml'],
  ])('%s', (text, hint) => {
    const { diagnostics } = compileFiles({ 'manifests/site.pp': text });
    expect(diagnostics.map(diagnostic => diagnostic.hint).join()).toContain(hint);
  });
  it('names the Ruby file of a function', () => {
    const { diagnostics } = compileFiles({
      'manifests/site.pp': '$x = m::f(1)',
      'modules/m/lib/puppet/functions/m/f.rb': '',
    });
    expect(diagnostics[0]?.hint).toContain('overrides/m/f.pp');
  });
  it('lets the site replace a Ruby function', () => {
    const { value } = compileFiles({
      'manifests/site.pp': 'notify { m::f(1): }',
      'overrides/m/f.pp': 'function m::f($x) { "got ${x}" }',
      'modules/m/lib/puppet/functions/m/f.rb': '',
    });
    expect(value?.resources.map(({ title }) => title)).toContain('got 1');
  });
});

it("knows Puppet's settings as a package installs them", () => {
  const titles = (text: string) =>
    compileFiles({ 'manifests/site.pp': text }).value?.resources.map(({ title }) => title);
  const manifest = 'notify { "${settings::confdir} ${settings::environment}": }';
  expect(titles(manifest)).toContain('/etc/puppetlabs/puppet production');
  expect(errors('notify { $settings::nosuch: }')).toEqual(["1: Unknown variable: 'settings::nosuch'."]);
});
