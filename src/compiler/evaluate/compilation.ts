/** Everything that is known while one host's catalog is being made. */
import type { ResourceRef } from '../../model/catalog.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Host } from '../../model/site.ts';
import type { Span } from '../../model/span.ts';
import type { PuppetHash, Value } from '../../model/value.ts';
import type { Environment } from '../environment/environment.ts';
import { TemplateMemory } from '../templates/template-memory.ts';
import type { FactReads } from './fact-reads.ts';
import type { Parameter, Resource, Source } from './resource.ts';
import { ResourceTable } from './resource-table.ts';
import type { Scope } from './scope.ts';
import type { Services } from './services.ts';
import { TagSet } from './tag-set.ts';

/** New values for a resource from elsewhere than its declaration. */
export interface Override {
  readonly ref: ResourceRef;
  readonly parameters: readonly Parameter[];
  readonly source: Source;
  readonly span: Span;
}

/** A collector of resources: evaluated again and again until it finds nothing new. */
export interface Collector {
  readonly label: string;
  readonly span: Span;
  /** What it has found so far. */
  readonly collected: Map<string, Resource>;
  /** Looks once; true when something new was found. */
  evaluate(): boolean;
  /** References that are still not found. */
  unresolved(): readonly string[];
  /** Stands in for the left side of a chain when nothing was collected. */
  emptyAlternative: readonly RelationshipEnd[] | undefined;
}

export type RelationshipEnd = ResourceRef | Collector;

/** A chain arrow, until everything is declared. */
export interface PendingRelationship {
  readonly source: RelationshipEnd;
  readonly target: RelationshipEnd;
  readonly notify: boolean;
  readonly span: Span;
}

export interface CompilationInit {
  readonly environment: Environment;
  readonly host: Host;
  readonly services: Services;
  readonly facts: PuppetHash;
  readonly factReads: FactReads;
}

export class Compilation {
  readonly environment: Environment;
  readonly host: Host;
  readonly services: Services;
  readonly facts: PuppetHash;
  readonly factReads: FactReads;
  readonly diagnostics: Diagnostic[] = [];
  readonly resources = new ResourceTable();
  readonly templates = new TemplateMemory();
  /** Tags of the catalog: those of its classes and nodes. */
  readonly tags = new TagSet();
  readonly classes = new Set<string>();
  /** Scopes of evaluated classes by name. */
  readonly classScopes = new Map<string, Scope>();
  readonly sources = new Map<object, Source>();
  readonly overrides = new Map<string, Override[]>();
  readonly collectors: Collector[] = [];
  readonly relationships: PendingRelationship[] = [];
  /** Names whose statements failed: their absence is not reported again. */
  readonly poisonedClasses = new Set<string>();
  /** Something failed, so that what is missing may be a consequence. */
  incomplete = false;
  depth = 0;
  #reported = new Set<string>();
  #top: Scope | undefined = undefined;
  #node: Scope | undefined = undefined;

  constructor(init: CompilationInit) {
    this.environment = init.environment;
    this.host = init.host;
    this.services = init.services;
    this.facts = init.facts;
    this.factReads = init.factReads;
  }

  get top(): Scope {
    if (!this.#top) throw new Error('the top scope is made before anything is evaluated');
    return this.#top;
  }
  set top(scope: Scope) {
    this.#top = scope;
  }
  /** The scope of the host's node definition, if it has one. */
  get node(): Scope | undefined {
    return this.#node;
  }
  set node(scope: Scope) {
    this.#node = scope;
  }

  /** Reports a diagnostic; the same one at the same place only once. */
  report(diagnostic: Diagnostic): void {
    const { span } = diagnostic;
    const key = `${diagnostic.code}\0${span?.source.path}\0${span?.start}\0${span?.end}\0${diagnostic.message}`;
    if (diagnostic.severity === 'error') this.incomplete = true;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.diagnostics.push(diagnostic);
  }
}

/** A variable's value and, for a fact, where it stands among the facts. */
export interface Found {
  readonly value: Value;
  readonly fact: string | undefined;
}
