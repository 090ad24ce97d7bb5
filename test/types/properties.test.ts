/** What must hold of every type and value, tried on random ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  array,
  boolean,
  containing,
  DATA,
  DEFAULT_TYPE,
  enumOf,
  float,
  hash,
  integer,
  NUMERIC,
  pattern,
  SCALAR,
  SCALAR_DATA,
  string,
  struct,
  tuple,
  UNDEF,
} from '../../src/compiler/types/build-type.ts';
import { compareValues } from '../../src/compiler/types/compare.ts';
import { newInstance } from '../../src/compiler/types/convert.ts';
import { describeMismatch } from '../../src/compiler/types/describe-mismatch.ts';
import { valuesEqual } from '../../src/compiler/types/equals.ts';
import { generalize } from '../../src/compiler/types/generalize.ts';
import { infer, inferDetailed, union } from '../../src/compiler/types/infer.ts';
import { isAssignable } from '../../src/compiler/types/is-assignable.ts';
import { isInstance } from '../../src/compiler/types/is-instance.ts';
import { normalize } from '../../src/compiler/types/normalize.ts';
import { typeToString } from '../../src/compiler/types/print.ts';
import { sameType } from '../../src/compiler/types/same-type.ts';
import { strftime } from '../../src/compiler/types/strftime.ts';
import { parseTimestamp } from '../../src/compiler/types/strptime.ts';
import { formatTimespan, parseTimespan } from '../../src/compiler/types/timespan-format.ts';
import { typeFromText } from '../../src/compiler/types/type-from-text.ts';
import type { PuppetType } from '../../src/model/type.ts';
import { PuppetHash, type Value } from '../../src/model/value.ts';

const word = fc.stringMatching(/^[a-z]{1,3}$/);
const values: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Value>(null, true, false, { kind: 'default' }),
    fc.bigInt(-20n, 20n),
    fc.double({ noNaN: true, min: -10, max: 10 }),
    fc.string({ maxLength: 4 }),
    word.map((source): Value => ({ kind: 'regexp', source })),
    fc.bigInt(-(10n ** 18n), 10n ** 18n).map((nanoseconds): Value => ({ kind: 'timespan', nanoseconds })),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 }).map(entries => PuppetHash.from(entries)),
    // inference drops undef among the elements of a list inside
    fc.bigInt(0n, 9n).map((value): Value => ({ kind: 'sensitive', value })),
  ),
})).value;

const size = fc
  .tuple(fc.bigInt(0n, 3n), fc.option(fc.bigInt(3n, 6n), { nil: undefined }))
  .map(([from, to]) => ({ from, to }));
const types: fc.Arbitrary<PuppetType> = fc.letrec<{ type: PuppetType }>(tie => ({
  type: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<PuppetType>(
      UNDEF,
      DEFAULT_TYPE,
      SCALAR,
      SCALAR_DATA,
      DATA,
      NUMERIC,
      integer(),
      float(),
      boolean(),
      boolean(true),
      string(),
    ),
    fc.tuple(fc.bigInt(-5n, 5n), fc.bigInt(5n, 9n)).map(([from, to]) => integer(from, to)),
    size.map(({ from, to }) => string(from, to)),
    fc.array(word, { minLength: 1, maxLength: 3 }).map(list => enumOf(list)),
    word.map(source => pattern([`^${source}`])),
    fc.tuple(tie('type'), fc.option(size, { nil: undefined })).map(([element, of]) => array(element, of)),
    fc.tuple(tie('type'), tie('type')).map(([key, value]) => hash(key, value)),
    fc.array(tie('type'), { minLength: 1, maxLength: 3 }).map(list => tuple(list)),
    fc
      .uniqueArray(fc.tuple(word, fc.boolean(), tie('type')), {
        minLength: 1,
        maxLength: 3,
        selector: ([name]) => name,
      })
      .map(members => struct(members.map(([name, optional, value]) => ({ name, optional, value })))),
    fc.array(tie('type'), { minLength: 1, maxLength: 3 }).map(list => union(list)),
    // Optional[Undef] stands for Optional without an argument, which Puppet's own rules do not hold for
    tie('type')
      .filter(of => of.type !== 'Undef')
      .map(of => containing('Optional', of)),
    tie('type').map(of => containing('Sensitive', of)),
    tie('type').map(of => containing('Type', of)),
  ),
})).type;

describe('types', () => {
  test('every type takes itself', () => {
    fc.assert(fc.property(types, type => isAssignable(type, structuredClone(type))));
  });
  test('what is within what is within is within', () => {
    fc.assert(
      fc.property(types, types, values, (a, b, value) => {
        const detailed = inferDetailed(value);
        // a Struct of optional members takes small hashes whatever their keys, as in Puppet
        fc.pre(!typeToString(b).includes('Struct') && isAssignable(b, detailed) && isAssignable(a, b));
        return isAssignable(a, detailed);
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    );
  });
  test('an instance of what a type takes is an instance of it', () => {
    fc.assert(
      fc.property(types, types, values, (a, b, value) => {
        fc.pre(!typeToString(b).includes('Struct') && isInstance(b, value) && isAssignable(a, b));
        return isInstance(a, value);
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    );
  });
  test('a printed type reads back as itself', () => {
    fc.assert(fc.property(types, type => sameType(typeFromText(typeToString(type)), type)));
  });
  test('the simplest form prints and reads back too', () => {
    fc.assert(
      fc.property(
        types,
        type => typeToString(normalize(typeFromText(typeToString(type)))) === typeToString(normalize(type)),
      ),
    );
  });
});

describe('values', () => {
  test('a value is an instance of its inferred types', () => {
    fc.assert(
      fc.property(values, value => {
        expect(isInstance(inferDetailed(value), value)).toBe(true);
        expect(isAssignable(generalize(inferDetailed(value)), inferDetailed(value))).toBe(true);
      }),
    );
  });
  test('being an instance and being assignable agree for data', () => {
    const scalars = fc.oneof(fc.bigInt(-9n, 9n), word, fc.boolean(), fc.constant(null));
    const data = fc.oneof(scalars, fc.array(scalars, { maxLength: 3 }));
    fc.assert(
      fc.property(types, data, (type, value) => isInstance(type, value) === isAssignable(type, inferDetailed(value))),
    );
  });
  test('a mismatch always has a sentence', () => {
    fc.assert(
      fc.property(types, values, (type, value) => {
        fc.pre(!isAssignable(type, inferDetailed(value)));
        expect(describeMismatch('it', type, inferDetailed(value))).toMatch(/^ ?it .*(?:expects|unrecognized)/s);
      }),
    );
  });
  test('equality goes both ways', () => {
    fc.assert(fc.property(values, values, (a, b) => valuesEqual(a, b) === valuesEqual(b, a) && valuesEqual(a, a)));
  });
  test('order turns round', () => {
    const numbers = fc.oneof(fc.bigInt(), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(
        numbers,
        numbers,
        (a, b) => Math.sign(Number(compareValues(a, b))) === -Math.sign(Number(compareValues(b, a))) + 0,
      ),
    );
  });
  test('infer of one kind of element keeps it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(), { minLength: 1 }),
        list => infer(list).type === 'Array' && isInstance(infer(list), list),
      ),
    );
  });
});

describe('round trips', () => {
  test('integers in every radix', () => {
    const radixes: Readonly<Record<string, string>> = { x: '16', o: '8', b: '2', d: '10' };
    fc.assert(
      fc.property(fc.bigInt(0n, 2n ** 62n), fc.constantFrom(...Object.keys(radixes)), (number, letter) => {
        const text = newInstance(string(), [number, `%#${letter}`]);
        expect(newInstance(integer(), [text, BigInt(radixes[letter] as string)])).toBe(number);
      }),
    );
  });
  test('floats through their text', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-4, max: 1e15 }),
        number => newInstance(float(), [newInstance(string(), [number, '%p'])]) === number,
      ),
    );
  });
  test('times', () => {
    const nanoseconds = fc.bigInt(-(10n ** 18n), 4n * 10n ** 18n);
    fc.assert(fc.property(nanoseconds, time => parseTimestamp(strftime('%FT%T.%N %Z', time)) === time));
    const seconds = fc.bigInt(0n, 10n ** 8n).map(count => count * 1_000_000_000n);
    fc.assert(fc.property(seconds, span => parseTimespan(formatTimespan('%D-%H:%M:%S', span)) === span));
  });
});
