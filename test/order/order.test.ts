/** The order of application against what Puppet 7.23 does with the same manifest (its relationship graph, walked). */
import { describe, expect, it } from 'vitest';
import { order } from '../../src/compiler/order/order.ts';
import { refKey } from '../../src/model/catalog.ts';
import { fileType } from '../../src/resources/file/type.ts';
import type { ResourceType } from '../../src/resources/resource-type.ts';
import { catalogOf, type Declared } from '../runtime/catalog-of.ts';

const notify: ResourceType = { name: 'notify', doc: '', parameters: [], lower: () => undefined };
const types = [fileType, notify, { ...notify, name: 'user' }];

const say = (title: string, container: string): Declared => ({ type: 'Notify', title, in: container });

/** As Puppet's evaluation declares them: classes where they are included, the insides of defines last. */
const declared: readonly Declared[] = [
  { type: 'Stage', title: 'pre', in: 'Stage[pre]' },
  { type: 'Class', title: 's', in: 'Stage[pre]' },
  say('s1', 'Class[s]'),
  say('m1', 'Class[main]'),
  { type: 'Class', title: 'a', in: 'Stage[main]' },
  say('a1', 'Class[a]'),
  say('a2', 'Class[a]'),
  { type: 'Class', title: 'b', in: 'Stage[main]' },
  say('b1', 'Class[b]'),
  { type: 'Bar', title: 'x', in: 'Class[b]' },
  { type: 'Class', title: 'c', in: 'Stage[main]' },
  say('c1', 'Class[c]'),
  { type: 'Class', title: 'd', in: 'Class[c]' },
  say('d1', 'Class[d]'),
  { type: 'Class', title: 'e', in: 'Stage[main]' },
  say('z', 'Class[main]'),
  { type: 'File', title: '/q/x/y', with: { ensure: 'file', owner: 'bob' } },
  { type: 'File', title: '/q', with: { ensure: 'directory' } },
  { type: 'User', title: 'bob' },
  { type: 'File', title: '/q/x', with: { ensure: 'link', target: '/q/t' } },
  { type: 'File', title: '/q/t', with: { ensure: 'directory' } },
  say('bar-x-1', 'Bar[x]'),
  say('bar-x-2', 'Bar[x]'),
];
const relations = [
  'Notify[z] -> Notify[a2]',
  'Notify[bar-x-2] -> Notify[c1]',
  'Stage[pre] -> Stage[main]',
  'Class[c] -> Class[a]',
  'Class[a] -> Class[e]',
  'Class[e] -> Notify[m1]',
];

// oracle: apply_order of the same manifest
const puppetsOrder = [
  'Notify[s1]',
  'Notify[b1]',
  'Notify[d1]',
  'Notify[z]',
  'File[/q]',
  'User[bob]',
  'File[/q/t]',
  'File[/q/x]',
  'File[/q/x/y]',
  'Notify[bar-x-1]',
  'Notify[bar-x-2]',
  'Notify[c1]',
  'Notify[a1]',
  'Notify[a2]',
  'Notify[m1]',
];

const applied = (found: ReturnType<typeof order>): readonly string[] =>
  found.value!.order.filter(({ category }) => category === 'native').map(refKey);

describe('order', () => {
  it('is that of Puppet: stages, classes, contained classes, empty classes, defines, autorequires', () => {
    expect(applied(order(catalogOf(declared, relations), types))).toEqual(puppetsOrder);
  });

  it('names a whole cycle with the place of each link, autorequires among them', () => {
    const found = order(catalogOf(declared, [...relations, 'File[/q/x/y] -> File[/q/t]']), types);
    expect(found.value).toBeUndefined();
    const [cycle] = found.diagnostics;
    expect(cycle!.message).toBe('Found 1 dependency cycle: (File[/q/x/y] => File[/q/t] => File[/q/x] => File[/q/x/y])');
    expect(cycle!.related!.map(({ message }) => message)).toEqual([
      'File[/q/x/y] => File[/q/t] (declared here)',
      'File[/q/t] => File[/q/x] (required by its type here)',
      'File[/q/x] => File[/q/x/y] (required by its type here)',
    ]);
  });

  it('finds cycles through classes and of one resource, and counts them', () => {
    const list = [
      { type: 'Class', title: 'a', in: 'Stage[main]' },
      say('a1', 'Class[a]'),
      { type: 'Class', title: 'b', in: 'Stage[main]' },
      say('b1', 'Class[b]'),
      say('s', 'Class[main]'),
    ];
    const found = order(
      catalogOf(list, ['Class[b] -> Notify[a1]', 'Notify[a1] -> Notify[b1]', 'Notify[s] -> Notify[s]']),
      types,
    );
    expect(found.diagnostics[0]!.message).toBe(
      'Found 2 dependency cycles: (Notify[a1] => Notify[b1] => Class[B] => Notify[a1]) (Notify[s] => Notify[s])',
    );
  });

  it('drops an autorequire whose reverse is declared', () => {
    const list: Declared[] = [
      { type: 'File', title: '/a', with: { ensure: 'directory' } },
      { type: 'File', title: '/a/b', with: { ensure: 'file' } },
    ];
    expect(applied(order(catalogOf(list, ['File[/a/b] -> File[/a]']), types))).toEqual(['File[/a/b]', 'File[/a]']);
  });

  it('reports a relationship with what is not there', () => {
    const found = order(catalogOf([say('a', 'Class[main]')], ['Notify[nope] -> Notify[a]']), types);
    expect(found.diagnostics.map(({ message }) => message)).toEqual([
      'Could not find dependency Notify[nope] for Notify[a]',
    ]);
  });

  it('finds a file by its path, its title or either with a slash at the end', () => {
    const list: Declared[] = [
      say('n', 'Class[main]'),
      { type: 'File', title: 'the dir', with: { path: '/a/', ensure: 'directory' } },
    ];
    expect(applied(order(catalogOf(list, ['File[/a] -> Notify[n]']), types))).toEqual(['File[the dir]', 'Notify[n]']);
  });

  it('takes a chain of ten thousand in its stride, and two related classes of five thousand', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) => say(`n${at}`, at % 2 === 0 ? 'Class[a]' : 'Class[b]'));
    const classes = ['a', 'b'].map(title => ({ type: 'Class', title, in: 'Stage[main]' }));
    const found = order(catalogOf([...classes, ...chain], ['Class[b] ~> Class[a]']), types);
    expect(found.value!.order.findIndex(({ title }) => title === 'n1')).toBeLessThan(
      found.value!.order.findIndex(({ title }) => title === 'n0'),
    );
    const links = chain.slice(1).map((one, at) => `Notify[${one.title}] -> Notify[n${at}]`);
    const backwards = order(catalogOf([...chain.map(({ type, title }) => ({ type, title }))], links), types);
    expect(applied(backwards)[0]).toBe('Notify[n9999]');
  });
});
