/** String. Strings do not change in place here; methods with `!` are refused with what to write. */
import { needBlock, stringAt } from './arguments.ts';
import type { Methods } from './method-call.ts';
import { stringCharacterSets } from './string-character-sets.ts';
import { lines, stringConversions } from './string-conversions.ts';
import { stringPatterns } from './string-patterns.ts';
import { stringQueries } from './string-queries.ts';
import { stringTransformations, succ } from './string-transformations.ts';

const iterations: Methods<string> = {
  each_line: (self, call) => {
    for (const line of lines(self)) call.ruby.yield(needBlock(call, 'each_line'), line);
    return self;
  },
  each_char: (self, call) => {
    for (const char of [...self]) call.ruby.yield(needBlock(call, 'each_char'), char);
    return self;
  },
  upto: (self, call) => {
    const last = stringAt(call, 0);
    const block = needBlock(call, 'upto');
    for (let text = self; text.length <= last.length; text = succ(text)) {
      call.ruby.turn(call.place);
      call.ruby.yield(block, text);
      if (text === last) break;
    }
    return self;
  },
};

const refused: Methods<string> = {
  '<<': (_self, call) =>
    call.ruby.unsupported(
      '<< on a string that is no local variable',
      call.place,
      'collect the text in a local with +=',
    ),
  prepend: (_self, call) =>
    call.ruby.unsupported('prepend, which changes a string in place', call.place, 'write the two strings with +'),
  concat: (_self, call) =>
    call.ruby.unsupported('concat, which changes a string in place', call.place, 'use += on a local'),
  replace: (_self, call) =>
    call.ruby.unsupported('replace, which changes a string in place', call.place, 'assign the new text'),
  sum: (_self, call) => call.ruby.unsupported('String#sum', call.place),
};

export const stringMethods: Methods<string> = {
  ...stringQueries,
  ...stringPatterns,
  ...stringCharacterSets,
  ...stringTransformations,
  ...stringConversions,
  ...iterations,
  ...refused,
};
