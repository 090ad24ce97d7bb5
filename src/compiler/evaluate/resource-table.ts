/** The resources of a catalog in the making, by reference and by every other name they answer to. */
import type { Resource } from './resource.ts';

/** `foo::bar` and `Foo::bar` as `Foo::Bar`: how types and class titles are written in references. */
export function capitalise(name: string): string {
  return name
    .replace(/^::/, '')
    .split('::')
    .map(part => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase())
    .join('::');
}

/** The title as it identifies: classes by capitalised name, files without slashes at the end. */
export function canonicalTitle(type: string, title: string): string {
  if (type === 'Class') return title === 'main' || title === '' ? 'main' : capitalise(title);
  if (type === 'File') return title.replace(/(?<=[^/])\/+$/, '');
  return title;
}

export class ResourceTable {
  readonly #order: Resource[] = [];
  readonly #byTitle = new Map<string, Resource>();
  readonly #byAlias = new Map<string, Resource>();

  /** Adds it under its title, which is free (see `declared`). */
  add(resource: Resource): void {
    resource.sequence = this.#order.length;
    this.#order.push(resource);
    this.#byTitle.set(`${resource.type}[${resource.title}]`, resource);
  }
  /** Enters a further name; the resource that already has it, when it is another one. */
  alias(resource: Resource, key: string): Resource | undefined {
    const full = `${resource.type}[${key}]`;
    const other = this.#byTitle.get(full) ?? this.#byAlias.get(full);
    if (other && other !== resource) return other;
    this.#byAlias.set(full, resource);
    return undefined;
  }
  /** What has exactly this title. */
  declared(type: string, title: string): Resource | undefined {
    return this.#byTitle.get(`${type}[${title}]`);
  }
  /** What this title would clash with: a title, or another name of a resource whose type has but one name. */
  taken(type: string, title: string): Resource | undefined {
    return this.declared(type, title) ?? (type === 'Package' ? undefined : this.#byAlias.get(`${type}[${title}]`));
  }
  /** What a reference means: by title, or by any other name. */
  find(type: string, title: string): Resource | undefined {
    const name = capitalise(type);
    const plain = canonicalTitle(name, title);
    return (
      this.#byTitle.get(`${name}[${title}]`) ??
      this.#byTitle.get(`${name}[${plain}]`) ??
      this.#byAlias.get(`${name}[${title}]`) ??
      this.#byAlias.get(`${name}[${plain}]`)
    );
  }
  /** In order of declaration. */
  all(): readonly Resource[] {
    return this.#order;
  }
  refs(): Iterable<string> {
    return this.#byTitle.keys();
  }
}
