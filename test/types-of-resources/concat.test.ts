import { describe, expect, it } from 'vitest';
import type { Lowered } from '../../src/model/plan.ts';
import type { Value } from '../../src/model/value.ts';
import { concatFragmentDefine, concatFragmentType } from '../../src/resources/concat/fragment.ts';
import { concatFileType, concatType } from '../../src/resources/concat/type.ts';
import type { ResourceType } from '../../src/resources/resource-type.ts';
import { contextFor, declare } from './run-steps.ts';

const of =
  (type: ResourceType) =>
  (title: string, parameters: Record<string, Value> = {}) =>
    declare({ type, title, parameters });
const concat = of(concatType);
const fragment = of(concatFragmentDefine);

function textOf(file: ReturnType<typeof concat>, fragments: readonly ReturnType<typeof concat>[], type = concatType) {
  const source = {
    path: '',
    type: 'file' as const,
    mode: 0o644,
    bytes: new TextEncoder().encode('S'),
    target: undefined,
  };
  const context = contextFor([file, ...fragments], { 'puppet:///modules/m/s': [source] });
  const step = type.lower(file, context);
  return {
    text: step ? contentOf(step) : '',
    step,
    messages: context.diagnostics.map(diagnostic => diagnostic.message),
  };
}

/** Short texts stand in the call, others travel as contents. */
function contentOf(step: Lowered): string {
  const [content] = step.contents;
  if (content) return new TextDecoder().decode(content.bytes);
  for (const word of step.call.arguments) {
    if (word.kind !== 'joined') continue;
    const [name, value] = word.parts;
    if (name?.kind === 'bare' && name.text === 'text=' && value?.kind === 'quoted') return value.value;
  }
  return '';
}

describe('concat', () => {
  it('puts fragments together in the order of the module', () => {
    const fragments = [
      fragment('b', { target: '/etc/f', content: 'b\n', order: '10' }),
      fragment('nine', { target: 'title', content: 'nine', order: 9n }),
      fragment('a', { target: '/etc/f', content: 'a\n' }),
      fragment('other', { target: '/etc/other', content: 'no' }),
      fragment('src', { target: 'title', source: ['puppet:///modules/m/none', 'puppet:///modules/m/s'], order: '05' }),
    ];
    const file = (more: Record<string, Value>) => concat('title', { path: '/etc/f', ...more });
    expect(textOf(file({}), fragments).text).toBe('Sa\nb\nnine');
    expect(textOf(file({ order: 'numeric', ensure_newline: true }), fragments).text).toBe('S\nnine\na\nb\n');
    expect(textOf(file({ warn: true }), fragments).text).toBe(
      '# This file is managed by Puppet. DO NOT EDIT.\nSa\nb\nnine',
    );
    expect(textOf(file({ warn: '# mine\n' }), fragments).text).toMatch(/^# mine\nS/);
  });
  it('is a file, with its mode and owner', () => {
    const { step } = textOf(concat('/etc/f', { owner: 'root' }), [fragment('a', { target: '/etc/f', content: 'x' })]);
    expect(step?.call.name).toBe('File');
    expect(JSON.stringify(step?.call)).toContain('0644');
    expect(textOf(concat('/etc/f', { ensure: 'absent' }), []).step?.contents).toEqual([]);
  });
  it('understands the types of the module, with tags', () => {
    const file = of(concatFileType)('/etc/f', { tag: 'x' });
    const parts = ['10', '9'].map(order =>
      of(concatFragmentType)(`f${order}`, { tag: 'x', order, content: `${order} ` }),
    );
    expect(textOf(file, parts, concatFileType).text).toBe('9 10 ');
  });
  it('keeps what is sensitive sensitive', () => {
    const content: Value = { kind: 'sensitive', value: 'hush' };
    const { step } = textOf(concat('/etc/f'), [fragment('a', { target: '/etc/f', content })]);
    expect(step?.contents.map(one => one.sensitive)).toEqual([true]);
  });
  it('says what is wrong', () => {
    expect(
      textOf(concat('/etc/f'), [fragment('a', { target: '/etc/f', source: 'puppet:///modules/m/no' })]).messages,
    ).toEqual(['Could not retrieve source(s) puppet:///modules/m/no']);
    const mixed = ['1', 'x'].map(order => fragment(order, { target: '/etc/f', content: 'c', order }));
    expect(textOf(concat('/etc/f', { order: 'numeric' }), mixed).step).toBeUndefined();
    const lost = fragment('a', { target: '/etc/none', content: 'x' });
    const context = contextFor([lost]);
    expect(concatFragmentDefine.lower(lost, context)?.call.name).toBe('Anchor');
    expect(context.diagnostics[0]?.message).toBe(
      "Target Concat_file with path or title '/etc/none' not found in the catalog",
    );
    const problems = (parameters: Record<string, Value>) =>
      concatFragmentDefine.validate?.(fragment('a', parameters)).map(problem => problem.message);
    expect(problems({ target: 'x' })).toEqual(["Set either 'source' or 'content'"]);
    expect(problems({ content: 'x', source: 'y' })).toEqual([
      "No 'target' or 'tag' set",
      "Can't use 'source' and 'content' at the same time",
    ]);
  });
});
