/** The identity behind what a definition writes: one per definition and compilation. */
import type { Definition } from '../../model/ast.ts';
import type { Loaded } from '../environment/definition-table.ts';
import type { Compilation } from './compilation.ts';
import type { Source } from './resource.ts';

/** The source for a class, define, node or function. */
export function sourceOf(compilation: Compilation, loaded: Loaded<Definition>, kind: Source['kind']): Source {
  const known = compilation.sources.get(loaded.definition);
  if (known) return known;
  const { definition } = loaded;
  const parentName = definition.kind === 'HostClassDefinition' ? definition.parentClass : undefined;
  const parent = (): Source | undefined => {
    const found = parentName === undefined ? undefined : compilation.environment.findClass(parentName);
    return found && sourceOf(compilation, found, 'class');
  };
  const source: Source = { kind, name: loaded.name, module: loaded.module, parent, mayOverride: false };
  compilation.sources.set(definition, source);
  return source;
}
