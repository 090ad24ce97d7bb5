/** Tags of a resource, in the order they came. Spec: https://puppet.com/docs/puppet/8/lang_tags */

const VALID = /^[\p{Alphabetic}\p{Nd}_][\p{Alphabetic}\p{Nd}_:.-]*$/u;

/** May that word be a tag? */
export function isTag(name: string): boolean {
  return VALID.test(name);
}

export class TagSet {
  readonly #tags = new Set<string>();

  /** Adds a tag, and for `a::b` also `a` and `b`. False when the word cannot be a tag. */
  add(name: string): boolean {
    const tag = name.toLowerCase();
    if (!isTag(tag)) return false;
    if (this.#tags.has(tag)) return true;
    this.#tags.add(tag);
    if (tag.includes('::')) for (const part of tag.split('::')) this.#tags.add(part);
    return true;
  }
  addAll(other: TagSet): void {
    for (const tag of other.#tags) this.#tags.add(tag);
  }
  has(name: string): boolean {
    return this.#tags.has(name.toLowerCase());
  }
  toArray(): readonly string[] {
    return [...this.#tags];
  }
}
