/** What the bundle does on the host: one step per native resource, in order, and the tables that prove a step clean. */
import type { CatalogResource, OrderedCatalog, ResourceRef } from './catalog.ts';
import type { Command } from './shell.ts';
import type { FactRead } from './site.ts';
import type { Span } from './span.ts';

/**
 * One row of a batch probe. The row proves its step clean when the host shows exactly this.
 * `kind` names the probe (probe_<kind> in a runtime file); `fields` hold no tab, newline or other control character
 * (a resource whose fields would is given no row and is looked at one by one).
 */
export interface ProbeRow {
  readonly kind: string;
  readonly fields: readonly string[];
  /** The table goes to a program as it is: it holds the fields alone, and KIND.ids the ids, line by line. */
  readonly plain?: true;
  /** What a program is asked about, a path say: KIND.asked holds it of all rows, line by line, quoted for xargs. */
  readonly asked?: string;
}

/** A content that travels in the bundle as files/<sha256>. */
export interface BundledContent {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly sensitive: boolean;
}

/** What a resource type's lowering gives. */
export interface Lowered {
  /** The runtime function that probes and applies this resource, with its words. */
  readonly call: Command;
  /** Rows that together prove it clean; without any the step is always looked at. */
  readonly probes: readonly ProbeRow[];
  readonly contents: readonly BundledContent[];
  /** Runtime files needed, by name without `.sh` (src/emitters/runtime or src/resources/<type>). */
  readonly uses: readonly string[];
  /** True when a notification makes this resource do something (service, exec). */
  readonly refreshable: boolean;
  /** Programs the host must have for this step, checked before the first change. */
  readonly tools: readonly string[];
  /** Steps of one key that follow one another may be carried out at once; `name` is what the type's function needs for it. */
  readonly together?: { readonly key: string; readonly name: string } | undefined;
}

/** At which level the changes of a resource are told. */
export type LogLevel = 'debug' | 'info' | 'warning' | 'err' | 'alert' | 'crit' | 'emerg';

export interface Step extends Lowered {
  /** Position in the order, from 1. */
  readonly id: number;
  readonly ref: ResourceRef;
  /** Puppet's path, such as /Stage[main]/Motd/File[/etc/motd]. */
  readonly path: string;
  readonly span: Span;
  readonly tags: readonly string[];
  /** Steps and joints that must not have failed. */
  readonly requires: readonly number[];
  /** Refreshable steps to refresh when this one changes, through containers too. */
  readonly notifies: readonly number[];
  /** The metaparameter `noop`, of the resource or the nearest container that has it. */
  readonly noop: boolean | undefined;
  /** The metaparameter `loglevel` where it is not `notice`. */
  readonly loglevel: LogLevel | undefined;
  readonly resource: CatalogResource;
}

/**
 * The beginning or the completion of a container: a node between steps, so that a relationship between two classes of a
 * thousand resources is one edge and not a million.
 */
export interface Joint {
  /** Numbered after the steps. */
  readonly id: number;
  readonly ref: ResourceRef;
  readonly phase: 'begin' | 'end';
  /** Steps and joints that come before it; of a completion, all that the container holds. */
  readonly requires: readonly number[];
  /** How many steps come before it. */
  readonly after: number;
}

export interface Plan {
  readonly host: string;
  readonly steps: readonly Step[];
  /** In order: what a joint requires has an earlier place among steps and joints. */
  readonly joints: readonly Joint[];
  readonly guards: readonly FactRead[];
  readonly catalog: OrderedCatalog;
}
