/** Checks of finished catalogs against the resource types; classes of the inventory. */
import { describe, expect, it } from 'vitest';
import { Environment } from '../../src/compiler/environment/environment.ts';
import { PuppetHash } from '../../src/model/value.ts';
import type { ResourceType } from '../../src/resources/resource-type.ts';
import { evaluateAndValidate, place, siteOf } from './compile-case.ts';

const lamp: ResourceType = {
  name: 'lamp',
  doc: '',
  parameters: [
    { name: 'name', kind: 'parameter', namevar: true, doc: '' },
    { name: 'ensure', kind: 'property', doc: '', values: ['on', 'off'] },
    { name: 'level', kind: 'property', doc: '', values: ['max'], pattern: /^\d+$/ },
    { name: 'colors', kind: 'property', doc: '', values: ['red', 'blue'], list: true },
    { name: 'watt', kind: 'parameter', doc: '', check: value => (value === 0n ? 'watt must not be 0' : undefined) },
  ],
  unsupported: { dimmer: 'use level' },
  validate: given => (given.has('level') && !given.has('ensure') ? [{ message: 'level needs ensure' }] : []),
  lower: () => undefined,
};

function errors(manifest: string): readonly string[] {
  const { site, host } = siteOf({ 'manifests/site.pp': manifest });
  return evaluateAndValidate(new Environment(site, { resourceTypes: [lamp] }), host).diagnostics.map(place);
}

describe('validate', () => {
  it.each([
    ["lamp { 'a': ensure => on, level => '5', colors => ['red', 'blue'], watt => 3 }", undefined],
    ["lamp { 'a': ensure => up }", 'Parameter ensure failed on Lamp[a]: Invalid value "up". Valid values are on, off.'],
    [
      "lamp { 'a': ensure => on, level => 'x' }",
      'Invalid value "x". Valid values are max. Valid values match /^\\d+$/.',
    ],
    ["lamp { 'a': ensure => on, level => 7 }", undefined],
    ["lamp { 'a': colors => ['red', 'green'] }", 'Parameter colors failed on Lamp[a]: Invalid value "green".'],
    ["lamp { 'a': watt => 0 }", 'Parameter watt failed on Lamp[a]: watt must not be 0'],
    ["lamp { 'a': dimmer => 1 }", 'Parameter dimmer on Lamp[a] is not supported'],
    [
      "lamp { 'a': noop => 'maybe' }",
      'Parameter noop failed on Lamp[a]: Invalid value "maybe". Valid values are true, false.',
    ],
    ["lamp { 'a': level => 3 }", 'Validation of Lamp[a] failed: level needs ensure'],
    ["lamp { 'a': shine => 1 }", "no parameter named 'shine' on Lamp[a]"],
    ["lamp { 'a': schedule => 'x' }", 'Parameter schedule on Lamp[a] is not supported'],
  ])('%s', (manifest, expected) => {
    if (expected === undefined) expect(errors(manifest)).toEqual([]);
    else expect(errors(manifest).join()).toContain(expected);
  });
  it('points at the attribute', () => {
    expect(errors("lamp { 'a':\n  ensure => on,\n  level => 'x',\n}")[0]).toMatch(/^manifests\/site.pp:3:/);
  });
});

describe('classes of the inventory', () => {
  const declare = (classes: Readonly<Record<string, Readonly<Record<string, string>>>>, manifest: string) => {
    const { site, host } = siteOf({ 'manifests/site.pp': manifest });
    const given = new Map(
      Object.entries(classes).map(([name, values]) => [name, PuppetHash.from(Object.entries(values))]),
    );
    return evaluateAndValidate(new Environment(site, { resourceTypes: [lamp] }), { ...host, classes: given });
  };
  it('are declared with their parameters', () => {
    const { value } = declare({ a: { x: 'one' }, b: {} }, 'class a($x) { lamp { $x: } }\nclass b { lamp { "b": } }');
    expect(value?.classes).toEqual(['a', 'b']);
    expect(value?.resources.filter(({ type }) => type === 'Lamp').map(({ title }) => title)).toEqual(['one', 'b']);
  });
  it('must exist', () => {
    const { value, diagnostics } = declare({ nope: {} }, '');
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.message).toContain('Could not find class nope for web1.example.com');
  });
});
