/** Lowering: mistakes become diagnostics, memory stays linear, what is read becomes a guard. */
import { describe, expect, it } from 'vitest';
import { lower } from '../../src/compiler/lower/lower.ts';
import { order } from '../../src/compiler/order/order.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import { command } from '../../src/model/shell.ts';
import { PuppetHash } from '../../src/model/value.ts';
import { fileType } from '../../src/resources/file/type.ts';
import type { ResourceType } from '../../src/resources/resource-type.ts';
import { catalogOf, type Declared, planOf, treeOf } from '../runtime/catalog-of.ts';

const tell: ResourceType = {
  name: 'tell',
  doc: '',
  parameters: [],
  lower: (_, context) => {
    context.fact('os.family');
    context.fact('no.such');
    return { call: command('tell'), probes: [], contents: [], uses: [], refreshable: true, tools: [] };
  },
};
const types = [fileType, tell];
const facts = PuppetHash.from([['os', PuppetHash.from([['family', 'Debian']])]]);

function lowered(catalog: Catalog) {
  return lower(order(catalog, types).value!, types, { facts, site: { files: treeOf({}), modulepath: ['modules'] } });
}
const messages = (catalog: Catalog): readonly string[] => lowered(catalog).diagnostics.map(({ message }) => message);

describe('lower', () => {
  it('names all that cannot be lowered, with their places', () => {
    const declared: Declared[] = [
      { type: 'File', title: '/a', with: { source: 'puppet:///modules/m/missing' } },
      { type: 'File', title: '/b', with: { source: 'https://example.com/x' } },
      { type: 'File', title: '/c', with: { ensure: 'link', target: 'a\0b' } },
      { type: 'Nope', title: 'x' },
    ];
    const found = lowered(catalogOf(declared));
    expect(found.value).toBeUndefined();
    expect(found.diagnostics.map(({ code }) => code)).toEqual([
      'source-missing',
      'source-scheme',
      'nul-in-parameter',
      'resource-type-not-supported',
    ]);
    expect(found.diagnostics.every(({ span }) => span !== undefined)).toBe(true);
  });

  it('never leaves the folder of a module', () => {
    const catalog = catalogOf([{ type: 'File', title: '/a', with: { source: 'puppet:///modules/m/../../secret' } }]);
    expect(messages(catalog)[0]).toContain('Could not retrieve information');
  });

  it('makes facts that providers read into guards, beside those read before', () => {
    const plan = lowered(catalogOf([{ type: 'Tell', title: 't' }], [], [{ name: 'kernel', value: 'Linux' }])).value!;
    expect(plan.guards).toEqual([
      { name: 'kernel', value: 'Linux' },
      { name: 'os.family', value: 'Debian' },
    ]);
  });

  it('gives steps the paths that Puppet prints and the nearest noop', () => {
    const declared: Declared[] = [
      { type: 'Class', title: 'web::server', in: 'Stage[main]', with: { noop: true } },
      { type: 'Web::Site', title: 'x', in: 'Class[web::server]' },
      { type: 'File', title: '/a', in: 'Web::Site[x]' },
      { type: 'File', title: '/b' },
    ];
    const { steps } = planOf(catalogOf(declared));
    expect(steps.map(({ path, noop }) => [path, noop])).toEqual([
      ['/Stage[main]/Web::Server/Web::Site[x]/File[/a]', true],
      ['/Stage[main]/Main/File[/b]', undefined],
    ]);
  });

  it('shares lists between the resources of a container: two classes of 5,000 are no 25 million edges', () => {
    const inside = (title: string) =>
      Array.from(
        { length: 5000 },
        (_, at): Declared => ({ type: 'Tell', title: `${title}${at}`, in: `Class[${title}]` }),
      );
    const classes = ['a', 'b'].map((title): Declared => ({ type: 'Class', title, in: 'Stage[main]' }));
    const plan = lowered(catalogOf([...classes, ...inside('a'), ...inside('b')], ['Class[a] ~> Class[b]'])).value!;
    const first = plan.steps.find(({ ref }) => ref.title === 'a0')!;
    expect(first.notifies.length).toBe(5000);
    expect(
      plan.steps.filter(({ ref }) => ref.title.startsWith('a')).every(step => step.notifies === first.notifies),
    ).toBe(true);
    const edges = plan.steps.reduce((sum, step) => sum + step.requires.length, 0);
    expect(edges + plan.joints.reduce((sum, joint) => sum + joint.requires.length, 0)).toBeLessThan(25_000);
  });
});
