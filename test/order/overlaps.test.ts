/** Two resources on one path with nothing between them are told of; with an order, or in parts of a file, they are not. */
import { describe, expect, it } from 'vitest';
import { order } from '../../src/compiler/order/order.ts';
import { resourceTypes } from '../../src/resources/index.ts';
import { catalogOf, type Declared } from '../runtime/catalog-of.ts';

const file: Declared = { type: 'File', title: '/etc/x', with: { content: 'a' } };
const line = (title: string): Declared => ({ type: 'File_line', title, with: { path: '/etc/x', line: title } });
const exec: Declared = { type: 'Exec', title: '/bin/make', with: { creates: '/etc/x' } };
const warnings = (declared: readonly Declared[], relations: readonly string[] = []): readonly string[] =>
  order(catalogOf(declared, relations), resourceTypes).diagnostics.map(
    ({ severity, message }) => `${severity}: ${message}`,
  );

describe('resources on the same path', () => {
  it('need an order when one of them decides all of it', () => {
    expect(warnings([file, exec])).toEqual([
      'warning: File[/etc/x] and Exec[/bin/make] both write /etc/x, and nothing says which comes first',
    ]);
    expect(warnings([file, exec], ['Exec[/bin/make] -> File[/etc/x]'])).toEqual([]);
    const apart: readonly Declared[] = [
      { type: 'Class', title: 'a', in: 'Stage[main]' },
      { ...file, in: 'Class[a]' },
      { type: 'Class', title: 'b', in: 'Stage[main]' },
      { ...exec, in: 'Class[b]' },
    ];
    expect(warnings(apart).length).toBe(1);
    expect(warnings(apart, ['Class[b] -> Class[a]'])).toEqual([]);
  });
  it('need none for parts of a file, for owner and mode, or for other paths', () => {
    expect(warnings([line('one'), line('two')])).toEqual([]);
    expect(warnings([{ ...file, with: { mode: '0600' } }, exec])).toEqual([]);
    expect(warnings([file, { ...exec, with: { creates: '/etc/y' } }])).toEqual([]);
  });
});
