/** What templates leave behind for each other: changed lists and hashes, and variables set by `scope.setvar`. */
import type { Value } from '../../model/value.ts';

/** One for all templates of a compilation. */
export class TemplateMemory {
  /** Values of the manifest as templates see them; the same list or hash each time, so that changes stay. */
  readonly imported = new WeakMap<object, unknown>();
  readonly #origins = new WeakMap<object, { readonly value: Value; readonly outer: object | undefined }>();
  readonly #changed = new WeakMap<object, string>();
  /** Has any template changed anything? */
  touched = false;

  /** Remembers which list or hash of the manifest a template's copy stands for. */
  enter(copy: object, value: Value, outer: object | undefined): void {
    this.#origins.set(copy, { value, outer });
  }
  /** Does a list or hash stand for one of the manifest? */
  stands(copy: object): boolean {
    return this.#origins.has(copy);
  }
  /** A template changes its copy: what it and its containers stand for is not what the manifest has any more. */
  change(copy: object, template: string): void {
    for (let at: object | undefined = copy; at; at = this.#origins.get(at)?.outer) {
      const value = this.#origins.get(at)?.value;
      if (typeof value !== 'object' || value === null) continue;
      this.#changed.set(value, template);
      this.touched = true;
    }
  }
  /** The template that has changed its copy of a value; undefined when none has. */
  changedBy(value: Value): string | undefined {
    return typeof value === 'object' && value !== null ? this.#changed.get(value) : undefined;
  }
}
