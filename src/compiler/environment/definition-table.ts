/** Definitions by kind and name, from site manifests and from module files as they are loaded. */
import { duplicateDefinition } from '../../diagnostics/catalogue/evaluate.ts';
import type {
  Definition,
  FunctionDefinition,
  HostClassDefinition,
  NodeDefinition,
  ResourceTypeDefinition,
  TypeAlias,
} from '../../model/ast.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { nodeNames } from './match-node.ts';
import { placeText } from './place-text.ts';

/** A definition and the module it belongs to ('' for site manifests). */
export interface Loaded<T extends Definition> {
  readonly definition: T;
  readonly module: string;
  /** Lower case, without a leading `::`. */
  readonly name: string;
}

export interface DefinitionTable {
  readonly classes: Map<string, Loaded<HostClassDefinition>>;
  readonly defines: Map<string, Loaded<ResourceTypeDefinition>>;
  readonly functions: Map<string, Loaded<FunctionDefinition>>;
  readonly aliases: Map<string, Loaded<TypeAlias>>;
  readonly nodes: Loaded<NodeDefinition>[];
  /** Definitions that parse and cannot be evaluated, by name. */
  readonly others: Map<string, Loaded<Definition>>;
}

export function emptyTable(): DefinitionTable {
  return {
    classes: new Map(),
    defines: new Map(),
    functions: new Map(),
    aliases: new Map(),
    nodes: [],
    others: new Map(),
  };
}

/** `Foo::Bar` and `::foo::bar` as `foo::bar`. */
export function canonicalName(name: string): string {
  return name.replace(/^::/, '').toLowerCase();
}

const KIND = {
  HostClassDefinition: 'Class',
  ResourceTypeDefinition: 'Definition',
  FunctionDefinition: 'Function',
  TypeAlias: 'Type alias',
} as const;

type Named = HostClassDefinition | ResourceTypeDefinition | FunctionDefinition | TypeAlias;

function put<T extends Named>(
  into: Map<string, Loaded<T>>,
  definition: T,
  module: string,
  report: (diagnostic: Diagnostic) => void,
): void {
  const name = canonicalName(definition.name);
  const first = into.get(name);
  if (first === undefined) {
    into.set(name, { definition, module, name });
    return;
  }
  if (first.definition === definition) return;
  const values = { kind: KIND[definition.kind], name, place: placeText(first.definition.span) };
  report(
    duplicateDefinition(values, definition.span, [{ message: 'first defined here', span: first.definition.span }]),
  );
}

function putNode(
  table: DefinitionTable,
  definition: NodeDefinition,
  module: string,
  report: (diagnostic: Diagnostic) => void,
): void {
  const names = nodeNames(definition);
  const first = table.nodes.find(node => nodeNames(node.definition).some(name => names.includes(name)));
  if (!first) {
    table.nodes.push({ definition, module, name: '' });
    return;
  }
  const name = names.find(one => nodeNames(first.definition).includes(one)) ?? '';
  const values = { kind: 'Node', name, place: placeText(first.definition.span) };
  const related = [{ message: 'first defined here', span: first.definition.span }];
  report(duplicateDefinition(values, definition.span, related));
}

/** Enters every definition of a file. A second one of the same kind and name is reported and left out. */
export function enterDefinitions(
  table: DefinitionTable,
  definitions: readonly Definition[],
  module: string,
  report: (diagnostic: Diagnostic) => void,
): void {
  for (const definition of definitions) {
    switch (definition.kind) {
      case 'HostClassDefinition':
        put(table.classes, definition, module, report);
        break;
      case 'ResourceTypeDefinition':
        put(table.defines, definition, module, report);
        break;
      case 'FunctionDefinition':
        put(table.functions, definition, module, report);
        break;
      case 'TypeAlias':
        put(table.aliases, definition, module, report);
        break;
      case 'NodeDefinition':
        putNode(table, definition, module, report);
        break;
      case 'PlanDefinition':
      case 'TypeDefinition':
        table.others.set(canonicalName(definition.name), { definition, module, name: canonicalName(definition.name) });
        break;
      case 'SiteDefinition':
      case 'TypeMapping':
        break;
    }
  }
}
