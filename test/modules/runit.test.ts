/** The module runit as the original's README uses it: names and paths of what is made. */
import { describe, expect, it } from 'vitest';
import { renderWord } from '../../src/emitters/shell/render-word.ts';
import type { Step } from '../../src/model/plan.ts';
import { compiledWithModules } from './compiled-with-modules.ts';

function stepsOf(manifest: string, data = ''): readonly Step[] {
  const { steps, problems } = compiledWithModules(manifest, data);
  expect(problems).toEqual([]);
  return steps!;
}
const daemons = (steps: readonly Step[]): readonly string[] =>
  steps.filter(({ ref }) => ref.type === 'Daemon').map(({ ref }) => ref.title);
const wordsOf = (steps: readonly Step[], title: string): readonly string[] =>
  steps
    .find(({ ref }) => ref.type === 'Daemon' && ref.title === title)!
    .call.arguments.map(word => renderWord(word).replaceAll("'", ''));
/** The files of a daemon: mode and path. */
const filesOf = (words: readonly string[]): readonly string[] =>
  words.filter(word => word.startsWith('file=')).map(word => word.replace(/^file=\S+ \S+ (\S+) \S+ /, '$1 '));

describe('users', () => {
  it.each([
    ['a list in the hash runit', 'include runit', "runit:\n  users: ['apprun1', 'apprun2']\n"],
    ['a hash in the hash runit', 'include runit', 'runit:\n  users:\n    apprun1: {}\n    apprun2: { group: staff }\n'],
    ['a list of the class', 'include runit', "runit::users: ['apprun1', 'apprun2']\n"],
    ['a hash of the class', 'include runit', 'runit::users:\n  apprun1: {}\n  apprun2: { basedir: /data/apprun2 }\n'],
    ['a list and a hash', 'include runit', "runit:\n  users: ['apprun1']\nrunit::users:\n  apprun2: {}\n"],
    ['themselves', "runit::user { 'apprun1': } runit::user { 'apprun2': }", ''],
  ])('as %s', (_, manifest, data) => {
    expect(daemons(stepsOf(manifest, data))).toEqual(['runit-scanner', 'runsvdir-apprun1', 'runsvdir-apprun2']);
  });
  it('have what the original made, where it made it', () => {
    const steps = stepsOf("runit::user { 'kburdis': }");
    const words = wordsOf(steps, 'runsvdir-kburdis');
    expect(words).toContain('folder=/etc/runit/kburdis');
    expect(words).toContain('scandir=/etc/service');
    expect(words).toContain('directory=runit - kburdis - /home/kburdis/logs/runsvdir');
    expect(filesOf(words)).toEqual([
      '0555 /etc/runit/kburdis/run',
      '0555 /etc/runit/kburdis/finish',
      '0555 /etc/runit/kburdis/log/run',
      '0755 /etc/runit/kburdis/control/t',
      '0755 /etc/runit/kburdis/control/d',
      '0644 /home/kburdis/logs/runsvdir/config',
    ]);
    const titles = steps.map(({ ref }) => ref.title);
    for (const folder of ['service', 'runit', 'logs', 'logs/runsvdir'])
      expect(titles).toContain(`/home/kburdis/${folder}`);
    expect(titles).toContain('runit: SVDIR of kburdis');
  });
});

describe('services', () => {
  it('have the folder, policy and modes of the original', () => {
    const steps = stepsOf("runit::user { 'kim': } runit::service { 'web': user => 'kim', log_min_files => 3 }");
    const words = wordsOf(steps, 'kim/web');
    expect(words).toEqual(expect.arrayContaining(['name=web', 'owner=kim', 'group=kim', 'enable=true']));
    expect(words.filter(word => word.startsWith('directory='))).toEqual([
      'directory=runit 0750 kim kim /home/kim/runit/web',
      'directory=runit 0750 kim kim /home/kim/runit/web/log',
      'directory=runit 0750 kim kim /home/kim/logs/web',
    ]);
    expect(filesOf(words)).toEqual([
      '0550 /home/kim/runit/web/run',
      '0550 /home/kim/runit/web/finish',
      '0550 /home/kim/runit/web/log/run',
      '0440 /home/kim/logs/web/config',
    ]);
    const texts = steps.flatMap(({ contents }) => contents).map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(texts).toContain('s1000000000\nn30\nN3\nt86400\n');
    expect(texts.some(text => text.includes('daemon-finish runit on-failure 3 300 30 "$@"'))).toBe(true);
    expect(texts.some(text => text.endsWith('\nexec sleep 60\n'))).toBe(true);
  });
  it('of two users may have one name', () => {
    const manifest = `
      runit::user { ['kim', 'lee']: }
      runit::service { 'a': service => 'web', user => 'kim' }
      runit::service { 'b': service => 'web', user => 'lee', basedir => '/data/lee', logdir => '/var/log/lee' }`;
    const steps = stepsOf(manifest);
    expect(daemons(steps).slice(-2)).toEqual(['kim/web', 'lee/web']);
    const words = wordsOf(steps, 'lee/web');
    expect(words).toEqual(expect.arrayContaining(['folder=/data/lee/runit/web', 'scandir=/data/lee/service']));
    expect(words).toContain('directory=runit 0750 lee lee /var/log/lee/web');
  });
  it.each(['_c++', 'web@1'])('may be called %s', name => {
    const steps = stepsOf(`runit::user { 'kim': } runit::service { '${name}': user => 'kim' }`);
    expect(daemons(steps)).toContain(`kim/${name}`);
    expect(wordsOf(steps, `kim/${name}`)).toContain(`folder=/home/kim/runit/${name}`);
  });
  it('go before their user goes, and come after', () => {
    const order = (ensure: string) =>
      daemons(
        stepsOf(
          `runit::user { 'kim': ensure => ${ensure} } runit::service { 'web': user => 'kim', ensure => ${ensure} }`,
        ),
      );
    expect(order('present')).toEqual(['runit-scanner', 'runsvdir-kim', 'kim/web']);
    expect(order('absent').indexOf('kim/web')).toBeLessThan(order('absent').indexOf('runsvdir-kim'));
  });
});
