/** What a host shall be: resources, their containment and the relations between them. */
import type { FactRead } from './site.ts';
import type { Span } from './span.ts';
import type { Value } from './value.ts';

/** Identity of a resource; `type` is capitalised (`File`, `Apache::Vhost`, `Class`), title as declared. */
export interface ResourceRef {
  readonly type: string;
  readonly title: string;
}

/** `Type[title]`, the key of a resource in a catalog. */
export function refKey(ref: ResourceRef): string {
  return `${ref.type}[${ref.title}]`;
}

/** A class name as references show it: `Foo::Bar`. */
export function className(title: string): string {
  return title
    .replace(/^::/, '')
    .split('::')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('::');
}

/** The reference as Puppet prints it: `File[/etc/motd]`, `Class[Motd]`. */
export function displayRef(ref: ResourceRef): string {
  return ref.type === 'Class' ? `Class[${className(ref.title)}]` : refKey(ref);
}

export interface CatalogParameter {
  readonly value: Value;
  /** Where the value was written (attribute, default, override or Hiera consumer). */
  readonly span: Span;
  /** The value was Sensitive; it is kept unwrapped here and redacted wherever it is printed. */
  readonly sensitive: boolean;
}

export interface CatalogResource extends ResourceRef {
  readonly span: Span;
  /** The expression that declares it, where `span` is one of its bodies: Puppet prints the place of the expression. */
  readonly statement?: Span;
  /** Order of declaration; the tie-break of the order of application. */
  readonly sequence: number;
  readonly parameters: ReadonlyMap<string, CatalogParameter>;
  readonly tags: readonly string[];
  readonly exported: boolean;
  /** What contains it; undefined for Stage[main] itself. */
  readonly container: ResourceRef | undefined;
  /** Further containers, of classes that `contain` put into them; a class's `container` is its stage. */
  readonly containedBy?: readonly ResourceRef[];
  /** What declared it is a native type, a defined type, a class or a stage. */
  readonly category: 'native' | 'define' | 'class' | 'stage';
  /** A class that is written as a resource, `class { … }`. */
  readonly written?: boolean;
}

/** `source` comes before `target`; with `notify` a change of source refreshes target. */
export interface Relationship {
  readonly source: ResourceRef;
  readonly target: ResourceRef;
  readonly notify: boolean;
  /** Declared by hand (chain, metaparameter) or known from the types (autorequire). */
  readonly origin: 'declared' | 'autorequire';
  readonly span: Span;
}

export interface Catalog {
  readonly host: string;
  readonly environment: string;
  /** All resources in order of declaration; virtual ones that nothing realised are not here. */
  readonly resources: readonly CatalogResource[];
  /** Relationships as declared; filled with autorequires by the order stage. */
  readonly relationships: readonly Relationship[];
  /** Names of the classes and the node definition, in the order in which they were evaluated. */
  readonly classes: readonly string[];
  /** Tags that its classes and nodes had when they were declared; Puppet prints them. */
  readonly tags?: readonly string[];
  readonly factsRead: readonly FactRead[];
  /** What this host exports for others to collect, whether it is realised here or not. */
  readonly exports?: readonly CatalogResource[];
}

/** A moment of the order of application: a resource's turn, or a container's beginning or completion. */
export interface Visit {
  readonly resource: CatalogResource;
  readonly phase: 'apply' | 'begin' | 'end';
}

/** A catalog whose resources have an order of application. */
export interface OrderedCatalog extends Catalog {
  /** Every resource exactly once, contained ones before their container's completion. */
  readonly order: readonly CatalogResource[];
  /** The same with the beginnings of containers: what comes earlier never needs what comes later. */
  readonly visits: readonly Visit[];
}
