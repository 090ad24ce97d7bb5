/** Every case gives what real Puppet gave for it: the same catalog, or its error at its line among ours. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Outcome, outcomeOf } from './compile-case.ts';
import { CASES, readTopics } from './read-cases.ts';

/** Puppet leaves places out where ours have one: of the whole message, and of a class that was included. */
function sameError(actual: string, wanted: string): boolean {
  const plain = (text: string): string =>
    text.replace(/ at \(file: [^)]*\)(?=; cannot redeclare)| by (Class|Define|Node)\[[^\]]*\](?= at)/, '');
  const withoutPlace = plain(actual).replace(/^\S+?:\d+: /, '');
  return plain(actual) === plain(wanted) || withoutPlace === plain(wanted);
}

for (const topic of readTopics()) {
  const expected = JSON.parse(readFileSync(new URL(`${topic.name}.json`, CASES), 'utf8')) as Record<string, Outcome>;
  describe(topic.name, () => {
    it('has an expectation for every case and none without', () => {
      expect(Object.keys(expected).sort()).toEqual([...topic.cases.keys()].sort());
    });
    for (const [name, text] of topic.cases) {
      it(name, () => {
        const actual = outcomeOf(text);
        const wanted = expected[name] as Outcome;
        if (wanted.errors)
          expect((actual.errors ?? []).some(error => sameError(error, wanted.errors?.[0] ?? ''))).toBe(true);
        else expect(actual).toEqual(wanted);
      });
    }
  });
}
