/** Going over what Puppet calls Iterable: lists, hashes, characters, ranges and enumerations; shared by the iterating functions. */
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { Break, type CallContext, type Dispatch } from './define-function.ts';
import { rubyClass } from './ruby/ruby-class.ts';

/** One element with its place: the key of a hash entry, or the index. */
export interface Item {
  readonly key: Value;
  readonly value: Value;
}

export interface Iteration {
  /** Lazy: a range may be larger than memory when the block breaks early. */
  readonly items: Iterable<Item>;
  /** A hash: its elements are entries. */
  readonly entries: boolean;
}

/** Shows an item to the block in the way its parameters ask for. */
export type Visit = (item: Item) => Value;

/** What an iterable value yields. Fails as Puppet does for a value that only claims to be iterable. */
export function iterate(context: CallContext, subject: Value): Iteration {
  if (isHash(subject)) {
    return { items: [...subject.entries()].map(([key, value]) => ({ key, value })), entries: true };
  }
  const elements = elementsOf(subject);
  if (!elements) context.fail(`wrong argument type (${rubyClass(subject)}; is not Iterable.`);
  return { items: numbered(elements), entries: false };
}

/** The elements of an iterable as a list; a hash gives its entries as pairs. */
export function elements(context: CallContext, subject: Value): Value[] {
  const iteration = iterate(context, subject);
  return [...iteration.items].map(item => element(item, iteration));
}

/** An item as a single value: an entry is a pair. */
export function element(item: Item, iteration: Iteration): Value {
  return iteration.entries ? [item.key, item.value] : item.value;
}

function elementsOf(subject: Value): Iterable<Value> | undefined {
  if (isList(subject)) return subject;
  if (typeof subject === 'string') return [...subject];
  if (typeof subject === 'bigint') return subject < 0n ? undefined : range(0n, subject - 1n);
  if (!isType(subject)) return undefined;
  switch (subject.type) {
    case 'Integer':
      return subject.from === undefined || subject.to === undefined ? undefined : range(subject.from, subject.to);
    case 'Enum':
      return subject.values;
    case 'Alias':
      return elementsOf(subject.resolve());
    default:
      return undefined;
  }
}

function* range(from: bigint, to: bigint): Generator<Value> {
  for (let i = from; i <= to; i++) yield i;
}

function* numbered(elements: Iterable<Value>): Generator<Item> {
  let index = 0n;
  for (const value of elements) yield { key: index++, value };
}

type Iterating = (context: CallContext, iteration: Iteration, visit: Visit, subject: Value) => Value;

/**
 * The four signatures of `each`, `map`, `filter` and their kin: a hash or an iterable, a block of one or two parameters.
 * @param single what a block of one parameter is shown of an item
 */
export function iteratingDispatches(call: Iterating, single: typeof element = element): Dispatch[] {
  const run =
    (width: 1 | 2): Dispatch['call'] =>
    (context, [subject = null], block) => {
      const iteration = iterate(context, subject);
      const visit: Visit =
        width === 2 ? item => block!.call(item.key, item.value) : item => block!.call(single(item, iteration));
      return call(context, iteration, visit, subject);
    };
  return [
    { parameters: ['Hash[Any, Any] $hash'], block: 'Callable[2,2]', call: run(2) },
    { parameters: ['Hash[Any, Any] $hash'], block: 'Callable[1,1]', call: run(1) },
    { parameters: ['Iterable $enumerable'], block: 'Callable[2,2]', call: run(2) },
    { parameters: ['Iterable $enumerable'], block: 'Callable[1,1]', call: run(1) },
  ];
}

/** Runs an iteration until it is through or the block calls `break()`. */
export function untilBreak(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Break)) throw error;
  }
}

/** Puppet's truth: all but undef and false. */
export function isTrue(value: Value): boolean {
  return value !== null && value !== false;
}
