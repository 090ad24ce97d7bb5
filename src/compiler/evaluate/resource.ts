/** A resource while the catalog is being made. */
import type { ResourceForm } from '../../model/ast.ts';
import type { CatalogResource } from '../../model/catalog.ts';
import type { Span } from '../../model/span.ts';
import type { Value } from '../../model/value.ts';
import type { Scope } from './scope.ts';
import { isTag, TagSet } from './tag-set.ts';

/** What wrote a parameter: a class, define, node or the top of the manifest. Overrides are allowed by their ancestry. */
export interface Source {
  readonly kind: 'main' | 'class' | 'define' | 'node' | 'function';
  readonly name: string;
  readonly module: string;
  readonly parent: () => Source | undefined;
  /** A collector with overrides was evaluated in it: from then on it may override everything (as in Puppet). */
  mayOverride: boolean;
}

export interface Parameter {
  readonly name: string;
  value: Value;
  readonly source: Source;
  readonly span: Span;
  /** Written with `+>`. */
  readonly add: boolean;
}

export interface ResourceInit {
  readonly type: string;
  readonly title: string;
  readonly category: CatalogResource['category'];
  readonly span: Span;
  /** The whole expression, where it has several bodies. */
  readonly statement?: Span;
  readonly scope: Scope;
  readonly source: Source;
  readonly form?: ResourceForm;
  /** A class that stands there as a resource, `class { … }`; Puppet prints the places of these alone. */
  readonly written?: boolean;
}

export class Resource {
  readonly type: string;
  readonly title: string;
  readonly category: CatalogResource['category'];
  readonly span: Span;
  readonly statement: Span;
  /** Where it was declared. */
  readonly scope: Scope;
  readonly source: Source;
  readonly written: boolean;
  readonly parameters = new Map<string, Parameter>();
  readonly tags = new TagSet();
  /** What contains it; set when it is added to the catalog. */
  container: Resource | undefined;
  /** Further containers, by `contain`. */
  readonly containedBy: Resource[] = [];
  virtual: boolean;
  exported: boolean;
  evaluated = false;
  /** Its body or its declaration failed: nothing about it is reported again. */
  broken = false;
  sequence = 0;
  /** Names of parameters whose value was Sensitive. */
  readonly sensitive = new Set<string>();

  constructor(init: ResourceInit) {
    this.type = init.type;
    this.title = init.title;
    this.category = init.category;
    this.span = init.span;
    this.statement = init.statement ?? init.span;
    this.scope = init.scope;
    this.source = init.source;
    this.exported = init.form === 'exported';
    this.virtual = this.exported || init.form === 'virtual';
    this.written = init.written ?? false;
  }

  /** Tags it with its type and title, which stand behind the tags it was declared with. */
  tagWithNames(): this {
    this.tags.add(this.type);
    // Puppet's own main stage and class carry no tag for their title
    const isMain = this.title === 'main' && (this.category === 'class' || this.category === 'stage');
    if (isTag(this.title) && !isMain) this.tags.add(this.title);
    return this;
  }

  get ref(): string {
    return `${this.type}[${this.title}]`;
  }
  value(name: string): Value | undefined {
    return this.parameters.get(name)?.value;
  }
}

/** Is `source` below `ancestor`, so that it may change what that one wrote? */
export function isChildOf(source: Source, ancestor: Source): boolean {
  if (source.mayOverride) return true;
  for (let parent = source.parent(); parent; parent = parent.parent()) if (parent === ancestor) return true;
  return false;
}

/** The name of a source as messages have it: `Class[foo]`, `` at top level. */
export function sourceText(source: Source): string {
  if (source.kind === 'main') return 'Class[main]';
  const type = source.kind === 'class' ? 'Class' : source.kind === 'node' ? 'Node' : 'Define';
  return `${type}[${source.name}]`;
}
