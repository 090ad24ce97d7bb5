/** The hand-written runtime: which files a plan needs, each after those it needs itself. */

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
    for (const need of needsOf(text)) visit(need, `${name}.sh`);
    ordered.push(name);
  };
  for (const name of wanted) visit(name, 'the plan');
  return ordered;
}

function needsOf(text: string): readonly string[] {
  const line = /^# needs:(.*)$/m.exec(text)?.[1] ?? '';
  return line.split(/\s+/).filter(name => name !== '');
}
