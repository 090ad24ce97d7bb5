/** Remembers which facts a compilation read: they become guards in the bundle. */
import type { FactRead } from '../../model/site.ts';
import { isHash, isList, type PuppetHash, type Value } from '../../model/value.ts';

export class FactReads {
  readonly #reads = new Map<string, Value>();
  /** Where in the facts a hash or list stands. A value that is passed around keeps its identity. */
  readonly #places = new WeakMap<object, string>();

  /** @param facts what `$facts` is; its whole is never a read, only what is taken out of it */
  constructor(facts: PuppetHash) {
    this.#places.set(facts, '');
    this.#register(facts, '');
  }

  #register(value: Value, path: string): void {
    if (isHash(value)) for (const [key, inner] of value.entries()) this.#place(inner, path, String(key));
    else if (isList(value)) value.forEach((inner, index) => void this.#place(inner, path, String(index)));
  }
  #place(value: Value, path: string, key: string): void {
    if (!isHash(value) && !isList(value)) return;
    const place = path === '' ? key : `${path}.${key}`;
    if (!this.#places.has(value)) this.#places.set(value, place);
    this.#register(value, place);
  }

  /** Notes the reading of a fact by its path. */
  note(path: string, value: Value): void {
    if (path !== '') this.#reads.set(path, value);
  }
  /** The whole of a hash or list has been used: notes it if it is a fact. */
  noteWhole(value: Value): void {
    const place = this.placeOf(value);
    if (place !== undefined) this.note(place, value);
  }
  /** Dotted path of a hash or list that is part of the facts; '' for all facts, undefined for other values. */
  placeOf(value: Value): string | undefined {
    return isHash(value) || isList(value) ? this.#places.get(value) : undefined;
  }
  /** One key of `container` has been read. */
  noteAccess(container: Value, key: Value, value: Value): void {
    const place = this.placeOf(container);
    if (place === undefined || isHash(value) || isList(value)) return;
    this.note(place === '' ? String(key) : `${place}.${String(key)}`, value);
  }
  /** Sorted by path. */
  toArray(): readonly FactRead[] {
    return [...this.#reads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => ({ name, value }));
  }
}
