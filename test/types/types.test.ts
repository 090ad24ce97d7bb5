/** The data type system against what real Puppet answers (cases/expected.json, written by oracle.rb). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sprintf } from '../../src/compiler/functions/core/sprintf.ts';
import type { CallContext } from '../../src/compiler/functions/define-function.ts';
import { valuesInOrder } from '../../src/compiler/types/compare.ts';
import { newInstance } from '../../src/compiler/types/convert.ts';
import { describeCall, describeMismatch, describeParameters } from '../../src/compiler/types/describe-mismatch.ts';
import { valuesEqual } from '../../src/compiler/types/equals.ts';
import { formatValue } from '../../src/compiler/types/format-value.ts';
import { generalize } from '../../src/compiler/types/generalize.ts';
import { infer, inferDetailed } from '../../src/compiler/types/infer.ts';
import { isAssignable } from '../../src/compiler/types/is-assignable.ts';
import { isInstance } from '../../src/compiler/types/is-instance.ts';
import { isIn, matchOption, matchValues } from '../../src/compiler/types/match.ts';
import { normalize } from '../../src/compiler/types/normalize.ts';
import { typeToString } from '../../src/compiler/types/print.ts';
import { accepts, signatureOf } from '../../src/compiler/types/signature.ts';
import { FormatError } from '../../src/compiler/types/sprintf.ts';
import { stdlibAlias } from '../../src/compiler/types/stdlib-aliases.ts';
import { strftime } from '../../src/compiler/types/strftime.ts';
import { formatTimespan, TimeFormatError } from '../../src/compiler/types/timespan-format.ts';
import { valueToString } from '../../src/compiler/types/to-string.ts';
import { typeFromText, valueFromText } from '../../src/compiler/types/type-from-text.ts';
import { conversionFailed } from '../../src/diagnostics/catalogue/types.ts';
import { Failure, fail } from '../../src/diagnostics/failure.ts';
import type { Value } from '../../src/model/value.ts';

type Answer = unknown;
const read = (name: string) => JSON.parse(readFileSync(new URL(`cases/${name}.json`, import.meta.url), 'utf8'));
const inputs = read('inputs');
const expected = read('expected');
const typeTexts: readonly string[] = inputs.types;
const types = typeTexts.map(text => typeFromText(text));
const valueTexts: readonly string[] = inputs.values;
const values = valueTexts.map(text => valueFromText(text));
const bits = (row: readonly boolean[]) => row.map(bit => (bit ? '1' : '0')).join('');

/** The value, or the message of the failure in the oracle's form. */
function attempt(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure || error instanceof FormatError || error instanceof TimeFormatError)
      return { error: error.message };
    throw error;
  }
}

describe('one type', () => {
  test.each(typeTexts.map((text, at) => [text, at] as const))('%s', (_, at) => {
    const type = types[at]!;
    expect(typeToString(type)).toBe(expected.print[at]);
    expect(typeToString(normalize(type))).toBe(expected.normalize[at]);
    expect(typeToString(generalize(type))).toBe(expected.generalize[at].replace('[Unit]', ''));
    const names = (row: string, of: readonly string[]) => of.filter((_text, index) => row[index] === '1');
    expect(names(bits(values.map(value => isInstance(type, value))), valueTexts)).toEqual(
      names(expected.instance[at], valueTexts),
    );
    expect(names(bits(types.map(other => isAssignable(type, other))), typeTexts)).toEqual(
      names(expected.assignable[at], typeTexts),
    );
  });
});

describe('one value', () => {
  test.each(valueTexts.map((text, at) => [text, at] as const))('%s', (_, at) => {
    expect(typeToString(infer(values[at]!))).toBe(expected.infer[at]);
    expect(typeToString(inferDetailed(values[at]!))).toBe(expected.inferDetailed[at]);
  });
});

describe('arguments that no type takes', () => {
  test.each((inputs.wrongTypes as string[]).map((text, at) => [text, at] as const))('%s', (text, at) => {
    expect(attempt(() => typeToString(typeFromText(text)))).toEqual(expected.wrongTypes[at]);
  });
});

describe('aliases of stdlib', () => {
  const texts: readonly string[] = inputs.stdlib.values;
  const samples = texts.map(text => valueFromText(text));
  test.each(Object.keys(expected.stdlib))('%s', name => {
    const alias = stdlibAlias(name);
    expect(alias && texts.filter((_, at) => isInstance(alias, samples[at]!))).toEqual(
      texts.filter((_, at) => expected.stdlib[name][at] === '1'),
    );
  });
});

describe('why a value does not fit', () => {
  test.each((inputs.mismatches as [string, string][]).map(([type, value], at) => [type, value, at] as const))(
    '%s %s',
    (type, value, at) => {
      expect(describeMismatch('it', typeFromText(type, stdlibAlias), inferDetailed(valueFromText(value)))).toBe(
        expected.mismatches[at],
      );
    },
  );
  test.each(
    (inputs.calls as [string[], string[][]][]).map(([signatures, calls], at) => [signatures, calls, at] as const),
  )('call of %j', (texts, calls, at) => {
    const signatures = texts.map(text =>
      signatureOf({ parameters: text === '' ? [] : text.split('; '), call: () => null }),
    );
    for (const [index, call] of calls.entries()) {
      const given = call.map(text => valueFromText(text));
      const fits = signatures.some(signature => accepts(signature, given, undefined));
      const answer = fits ? null : { error: describeCall(`f${at}`, signatures, given, undefined) };
      expect(answer).toEqual(expected.calls[at][index]);
    }
  });
  test.each(
    (inputs.parameters as [Record<string, [string, boolean]>, Record<string, string>[]][]).map(
      (row, at) => [...row, at] as const,
    ),
  )('parameters %j', (specs, givens, at) => {
    const parameters = Object.entries(specs).map(([name, [type, required]]) => ({
      name,
      type: typeFromText(type, stdlibAlias),
      required,
    }));
    for (const [index, given] of givens.entries()) {
      const map = new Map(Object.entries(given).map(([name, text]) => [name, valueFromText(text)]));
      const message = describeParameters('Class[X]', parameters, map);
      const answer = expected.parameters[at][index];
      expect(message).toBe(
        typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined,
      );
    }
  });
});

describe('operators', () => {
  const texts: readonly string[] = inputs.comparable;
  const operands = texts.map(text => valueFromText(text));
  const operators: Readonly<Record<string, (a: Value, b: Value) => boolean>> = {
    '==': valuesEqual,
    '<': (a, b) => valuesInOrder(a, '<', b),
    '>=': (a, b) => valuesInOrder(a, '>=', b),
    in: (a, b) => isIn(a, b).matched,
    '=~': (a, b) => matchValues(a, b).matched,
  };
  for (const [operator, answer] of Object.entries(operators)) {
    test.each(texts.map((text, at) => [text, at] as const))(`%s ${operator} …`, (_, at) => {
      const found = operands.map((b, index) => [texts[index], attempt(() => answer(operands[at]!, b))]);
      expect(found).toEqual(texts.map((text, index) => [text, expected.compare[operator][at][index]]));
    });
  }
  test.each(texts.map((text, at) => [text, at] as const))('case … { %s: }', (_, at) => {
    const found = operands.map((b, index) => [texts[index], matchOption(operands[at]!, b).matched]);
    expect(found).toEqual(texts.map((text, index) => [text, expected.options[at][index]]));
  });
});

describe('interpolated', () => {
  test.each((inputs.strings as string[]).map((text, at) => [text, at] as const))('%s', (text, at) => {
    expect(valueToString(valueFromText(text))).toBe(expected.strings[at]);
  });
});

type Row = readonly [string, ...(string | readonly string[])[]];
const rows = (name: string) => (inputs[name] as Row[]).map((row, at) => [row.map(String).join(' '), row, at] as const);
const read1 = (text: string) => valueFromText(text);

describe('new values', () => {
  test.each(rows('conversions'))('%s', (_, [type, given], at) => {
    expect(
      attempt(() => formatValue(newInstance(typeFromText(type), (given as readonly string[]).map(read1)), '%p')),
    ).toEqual(expected.conversions[at]);
  });
});
describe('formats of String.new', () => {
  test.each(rows('formats'))('%s', (_, [value, format], at) => {
    expect(attempt(() => newInstance(typeFromText('String'), [value, format as string].map(read1)))).toEqual(
      expected.formats[at],
    );
  });
});
const context = {
  fail: (message: string) => fail(conversionFailed({ message })),
} as unknown as CallContext;
describe('sprintf', () => {
  test.each(rows('sprintf'))('%s', (_, [format, given], at) => {
    const values_ = [format, ...(given as readonly string[])].map(read1);
    expect(attempt(() => sprintf.dispatches[0]!.call(context, values_, undefined))).toEqual(expected.sprintf[at]);
  });
});
describe('strftime', () => {
  test.each(rows('strftime'))('%s', (_, [type, time, format, zone], at) => {
    const { nanoseconds } = newInstance(typeFromText(type), [read1(time as string)]) as {
      readonly nanoseconds: bigint;
    };
    const work = () =>
      type === 'Timespan'
        ? formatTimespan(format as string, nanoseconds)
        : strftime(format as string, nanoseconds, zone === undefined ? undefined : String(read1(zone as string)));
    expect(attempt(work)).toEqual(expected.strftime[at]);
  });
});
