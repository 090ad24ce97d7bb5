/** The hand-written runtime: which files a plan needs, each after those it needs itself. */
import type { Lowered } from '../model/plan.ts';

/**
 * Which files prove the rows of these steps: a line `# proves: kind kind` at a file's head says so. Where it ends with
 * `(with the step's own files)`, these go along.
 *
 * @param library text of every runtime file by name without `.sh`
 * @returns names of files; throws when a kind is proven by none
 */
export function provingFiles(library: ReadonlyMap<string, string>, steps: readonly Lowered[]): readonly string[] {
  const homes = new Map(
    Array.from(library).flatMap(([name, text]) => headOf(text, 'proves').map(kind => [kind, name])),
  );
  const files = new Set<string>();
  for (const { probes, uses } of steps) {
    for (const { kind } of probes) {
      const name = homes.get(kind);
      if (name === undefined) throw new Error(`no runtime file proves rows of the kind ${kind}`);
      files.add(name);
      if (/^# proves:.*\(with the step's own files\)$/m.test(library.get(name)!))
        for (const use of uses) files.add(use);
    }
  }
  return [...files];
}

/**
 * @param library text of every runtime file by name without `.sh`; a line `# needs: name name` at its head names others
 * @param wanted names of the files to begin with
 * @returns names in the order in which they are read; throws when one does not exist
 */
export function neededFiles(library: ReadonlyMap<string, string>, wanted: readonly string[]): readonly string[] {
  const ordered: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string, by: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const text = library.get(name);
    if (text === undefined) throw new Error(`there is no runtime file ${name}.sh, which ${by} needs`);
    for (const need of headOf(text, 'needs')) visit(need, `${name}.sh`);
    ordered.push(name);
  };
  for (const name of wanted) visit(name, 'the plan');
  return ordered;
}

function headOf(text: string, word: 'needs' | 'proves'): readonly string[] {
  const line = new RegExp(`^# ${word}:(.*)$`, 'm').exec(text)?.[1]?.replace(/\(.*/, '') ?? '';
  return line.split(/\s+/).filter(name => name !== '');
}
