/** A site ready to be evaluated: its manifests parsed, its modules found, their definitions loaded when first asked for. */
import { misplacedDefinition, sharedName } from '../../diagnostics/catalogue/evaluate.ts';
import type {
  Definition,
  FunctionDefinition,
  HostClassDefinition,
  Program,
  ResourceTypeDefinition,
  TypeAlias,
} from '../../model/ast.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Site } from '../../model/site.ts';
import { parse } from '../../parser/parse.ts';
import { resourceTypes as everyResourceType } from '../../resources/index.ts';
import type { ResourceType } from '../../resources/resource-type.ts';
import { joinPath } from '../site/join-path.ts';
import { sourcePath } from '../site/source-path.ts';
import { type AutoloadKind, autoloadPaths } from './autoload-paths.ts';
import { canonicalName, type DefinitionTable, emptyTable, enterDefinitions, type Loaded } from './definition-table.ts';
import { discoverModules, type Module } from './module.ts';
import { placeText } from './place-text.ts';
import { rubyFile } from './ruby-file.ts';

export interface EnvironmentOptions {
  /** The native resource types; by default those of the registry. */
  readonly resourceTypes?: readonly ResourceType[];
  readonly name?: string;
}

/** The name that a manifest of a module stands for: `m` for init.pp, `m::a::b` for a/b.pp. */
function namespaceOf(module: string, path: string): string {
  const inside = path.slice(path.lastIndexOf('/manifests/') + '/manifests/'.length).replace(/\.pp$/, '');
  return inside === 'init' ? module : `${module}::${inside.replaceAll('/', '::')}`;
}

type NamedDefinition = HostClassDefinition | ResourceTypeDefinition | FunctionDefinition | TypeAlias;

/** Where functions of the environment itself live in the name space. */
const ENVIRONMENT_NAMESPACE = 'environment';

/** Parsed files are kept for the life of the environment, so that hosts share them. */
export class Environment {
  readonly site: Site;
  readonly name: string;
  readonly modules: ReadonlyMap<string, Module>;
  /** Native types by name. */
  readonly resourceTypes: ReadonlyMap<string, ResourceType>;
  /** The site's manifests in order of evaluation. */
  readonly manifests: readonly Program[];
  /** Everything parsing and loading had to say so far. */
  readonly diagnostics: Diagnostic[] = [];
  readonly table: DefinitionTable = emptyTable();
  readonly #opening: number;
  readonly #programs = new Map<string, Program | undefined>();
  readonly #entered = new Set<Program>();

  constructor(site: Site, options: EnvironmentOptions = {}) {
    this.site = site;
    this.name = options.name ?? 'production';
    this.modules = discoverModules(site);
    this.resourceTypes = new Map((options.resourceTypes ?? everyResourceType).map(type => [type.name, type]));
    this.manifests = site.manifests.flatMap(path => this.#enter(path, '') ?? []);
    this.#refuseSharedNames();
    this.#opening = this.diagnostics.length;
  }

  /** What loading modules had to say since the environment was made. */
  get later(): readonly Diagnostic[] {
    return this.diagnostics.slice(this.#opening);
  }

  /** The class of that name (`::` in front allowed); undefined when no file has it. */
  findClass(name: string): Loaded<HostClassDefinition> | undefined {
    return this.#find(this.table.classes, 'manifests', name);
  }
  findDefine(name: string): Loaded<ResourceTypeDefinition> | undefined {
    return this.#find(this.table.defines, 'manifests', name);
  }
  findFunction(name: string): Loaded<FunctionDefinition> | undefined {
    return this.#find(this.table.functions, 'functions', name);
  }
  findAlias(name: string): Loaded<TypeAlias> | undefined {
    return this.#find(this.table.aliases, 'types', name);
  }
  /** A definition that parses but has no meaning here (Object types, plans). */
  findOther(name: string): Loaded<Definition> | undefined {
    return this.table.others.get(canonicalName(name));
  }
  /** The Ruby file in which a module has a function or a resource type; undefined if none has it. */
  rubyFile(kind: 'function' | 'type', name: string): string | undefined {
    return rubyFile(this.site, this.modules, kind, canonicalName(name));
  }
  /** Names of all classes or defines that are loaded, for suggestions. */
  names(kind: 'classes' | 'defines' | 'functions' | 'aliases'): Iterable<string> {
    return this.table[kind].keys();
  }
  /** A file of a module or the site as a parsed program (EPP excluded); undefined when it is missing or wrong. */
  program(path: string): Program | undefined {
    if (this.#programs.has(path)) return this.#programs.get(path);
    const bytes = this.site.files.read(path);
    if (bytes === undefined) {
      this.#programs.set(path, undefined);
      return undefined;
    }
    const source = { path: sourcePath(this.site, path), text: new TextDecoder().decode(bytes) };
    const { value, diagnostics } = parse(source, { mode: 'manifest' });
    this.diagnostics.push(...diagnostics);
    this.#programs.set(path, value);
    return value;
  }

  #find<T extends NamedDefinition>(
    known: Map<string, Loaded<T>>,
    kind: AutoloadKind,
    name: string,
  ): Loaded<T> | undefined {
    const wanted = canonicalName(name);
    if (known.has(wanted)) return known.get(wanted);
    for (const { path, module } of this.#candidates(kind, wanted)) {
      const namespace = kind === 'manifests' ? namespaceOf(module, path) : undefined;
      if (this.#enter(path, module, namespace) === undefined) continue;
      const found = known.get(wanted);
      if (found) return found;
    }
    return undefined;
  }

  *#candidates(kind: AutoloadKind, name: string): Iterable<{ path: string; module: string }> {
    const [first = ''] = name.split('::');
    const { root } = this.site;
    if (kind === 'functions')
      yield { path: joinPath(root, 'overrides', `${name.replaceAll('::', '/')}.pp`), module: first };
    if (kind !== 'manifests' && first === ENVIRONMENT_NAMESPACE) {
      for (const path of autoloadPaths(kind, name)) yield { path: joinPath(root, path), module: '' };
    }
    const module = this.modules.get(first);
    if (!module) return;
    for (const path of autoloadPaths(kind, name)) yield { path: joinPath(module.path, path), module: first };
  }

  #enter(path: string, module: string, namespace?: string): Program | undefined {
    const program = this.program(path);
    if (program && !this.#entered.has(program)) {
      this.#entered.add(program);
      if (namespace !== undefined) this.#refuseMisplaced(program, namespace);
      enterDefinitions(this.table, program.definitions, module, diagnostic => this.diagnostics.push(diagnostic));
    }
    return program;
  }

  /** What a module's file defines is named after the file, or below it. */
  #refuseMisplaced(program: Program, namespace: string): void {
    for (const definition of program.definitions) {
      if (definition.kind !== 'HostClassDefinition' && definition.kind !== 'ResourceTypeDefinition') continue;
      const name = canonicalName(definition.name);
      if (name === namespace || name.startsWith(`${namespace}::`)) continue;
      this.diagnostics.push(misplacedDefinition({ name, file: definition.span.source.path }, definition.span));
    }
  }

  /** A class and a defined type may not have the same name. */
  #refuseSharedNames(): void {
    for (const [name, define] of this.table.defines) {
      const other = this.table.classes.get(name);
      if (!other) continue;
      const values = { name, place: placeText(other.definition.span) };
      this.diagnostics.push(
        sharedName(values, define.definition.span, [{ message: 'first defined here', span: other.definition.span }]),
      );
    }
  }
}
