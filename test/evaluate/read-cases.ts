/** Files of cases: cases/TOPIC.pp holds manifests after lines `#=== NAME`, cases/TOPIC.json what Puppet gives for each. */
import { readdirSync, readFileSync } from 'node:fs';

export const CASES = new URL('./cases/', import.meta.url);

export interface Topic {
  readonly name: string;
  readonly cases: ReadonlyMap<string, string>;
}

/** The cases of one file by name. */
function casesIn(text: string): ReadonlyMap<string, string> {
  const cases = new Map<string, string>();
  for (const part of text.split(/^#=== /m).slice(1)) {
    const end = part.indexOf('\n');
    const name = part.slice(0, end).trim();
    if (cases.has(name)) throw new Error(`two cases are called ${name}`);
    cases.set(name, part.slice(end + 1));
  }
  return cases;
}

/** All topics, by name. */
export function readTopics(): readonly Topic[] {
  return readdirSync(CASES)
    .filter(name => name.endsWith('.pp'))
    .sort()
    .map(name => ({ name: name.slice(0, -3), cases: casesIn(readFileSync(new URL(name, CASES), 'utf8')) }));
}
