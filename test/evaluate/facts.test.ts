/** Facts: what is read becomes known by its most specific path; flat names follow from structured ones. */
import { describe, expect, it } from 'vitest';
import { completeFacts, dig } from '../../src/compiler/evaluate/complete-facts.ts';
import { PuppetHash } from '../../src/model/value.ts';
import { compileFiles } from './compile-case.ts';

function reads(manifest: string, files: Readonly<Record<string, string>> = {}): Readonly<Record<string, unknown>> {
  const { value, diagnostics } = compileFiles({ 'manifests/site.pp': manifest, ...files });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return Object.fromEntries((value?.factsRead ?? []).map(fact => [fact.name, fact.value]));
}

describe('facts that are read', () => {
  it.each([
    ["$x = $facts['os']['family']", { 'os.family': 'Debian' }],
    ["$x = \"${facts['os']['release']['major']}\"", { 'os.release.major': '12' }],
    ['if $osfamily == "Debian" { }', { osfamily: 'Debian' }],
    ['if $::operatingsystem == "Debian" { }', { operatingsystem: 'Debian' }],
    ['$o = $facts["os"]\nnotify { $o["name"]: }', { 'os.name': 'Debian' }],
    ["$x = $::os['name']", { 'os.name': 'Debian' }],
    ["$x = $facts['nope']", { nope: null }],
    ["$x = $facts['list'][1]", { 'list.1': 'b' }],
    ["$x = $facts.dig('os', 'family')", { 'os.family': 'Debian' }],
    ["$x = $facts.get('os.release.major')", { 'os.release.major': '12' }],
    ['$x = 1', {}],
    ['$x = $hostname', { hostname: 'web1' }],
  ])('%s', (manifest, expected) => {
    expect(reads(manifest)).toEqual(expected);
  });
  it('reads a whole structure when it is handed on', () => {
    expect(Object.keys(reads("notify { 'n': message => $facts['os']['release'] }"))).toEqual(['os.release']);
  });
});

describe('completeFacts', () => {
  const hash = (value: Record<string, unknown>): PuppetHash =>
    PuppetHash.from(
      Object.entries(value).map(([key, inner]) => [
        key,
        typeof inner === 'object' ? hash(inner as Record<string, unknown>) : (inner as string),
      ]),
    );
  it('derives flat facts from structured ones', () => {
    const { facts } = completeFacts(
      hash({ os: { family: 'RedHat' }, networking: { interfaces: { 'eth0.1': { ip: '192.0.2.1' } } } }),
    );
    expect(facts.get('osfamily')).toBe('RedHat');
    expect(facts.get('ipaddress_eth0_1')).toBe('192.0.2.1');
    expect(facts.get('interfaces')).toBe('eth0_1');
  });
  it('derives structured facts from flat ones', () => {
    const { facts } = completeFacts(hash({ osfamily: 'RedHat', operatingsystemmajrelease: '9' }));
    expect(dig(facts, 'os.family')).toBe('RedHat');
    expect(dig(facts, 'os.release.major')).toBe('9');
  });
  it('keeps what is given', () => {
    const { facts } = completeFacts(hash({ osfamily: 'A', os: { family: 'B' } }));
    expect([facts.get('osfamily'), dig(facts, 'os.family')]).toEqual(['A', 'B']);
  });
});
