/** A site: Puppet's environment directory plus hosts and roles, as data. */
import type { Diagnostic } from './diagnostic.ts';
import type { FileTree } from './files.ts';
import type { Source } from './span.ts';
import type { PuppetHash, Value } from './value.ts';

export interface Site {
  /** Root of the environment directory within `files` (or the folder of a single manifest). */
  readonly root: string;
  readonly files: FileTree;
  /** Manifest paths in the order they are evaluated. */
  readonly manifests: readonly string[];
  /** Directories with modules, first wins; those that ship with Stringless are last. */
  readonly modulepath: readonly string[];
  readonly hosts: readonly Host[];
  /** role -> names of the hosts that have it, globs resolved. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

export interface Host {
  readonly name: string;
  /** The inventory file; undefined for a host that is only named (--node). */
  readonly source: Source | undefined;
  /** Structured facts as given or collected. */
  readonly facts: PuppetHash;
  readonly roles: readonly string[];
  /** Classes to declare with parameters, as an ENC would. */
  readonly classes: ReadonlyMap<string, PuppetHash>;
  readonly address: string | undefined;
}

/** A fact the compilation read, with the value it saw: becomes a guard in the bundle. */
export interface FactRead {
  /** Dotted path, such as os.family. */
  readonly name: string;
  readonly value: Value;
}

/** What loading a site gives. */
export interface LoadedSite {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}
