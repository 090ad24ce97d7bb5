/** `lookup_options` of the environment and of a module: which merge and conversion a key has. */
import { data as issues } from '../../diagnostics/catalogue/data.ts';
import { fail } from '../../diagnostics/failure.ts';
import { isHash, type PuppetHash, type Value } from '../../model/value.ts';
import { nativeRegexp } from '../types/compile-regexp.ts';

export interface KeyOptions {
  readonly merge: Value | undefined;
  readonly convertTo: Value | undefined;
}

export interface LookupOptions {
  readonly byKey: ReadonlyMap<string, PuppetHash>;
  readonly patterns: readonly (readonly [RegExp, PuppetHash])[];
}

export const NO_OPTIONS: LookupOptions = { byKey: new Map(), patterns: [] };

/**
 * Checks the merged hash of options and compiles its patterns.
 * @param module whose data it is; all its keys must be the module's own
 */
export function checkOptions(value: Value, module: string | undefined): PuppetHash {
  if (!isHash(value)) return fail(issues.options({ message: 'value of lookup_options must be a hash' }));
  if (module === undefined) return value;
  for (const key of value.keys()) {
    const name = String(key);
    if (name.startsWith('^') && !name.startsWith(`^${module}::`)) {
      fail(
        issues.options({
          message: `all lookup_options patterns must match a key starting with module name '${module}'`,
        }),
      );
    }
    if (!name.startsWith('^') && !name.startsWith(`${module}::`)) {
      fail(issues.options({ message: `all lookup_options keys must start with module name '${module}'` }));
    }
  }
  return value;
}

/** Options by key and by pattern. Errors: a pattern that is no regular expression, options that are no hash. */
export function compileOptions(value: PuppetHash): LookupOptions {
  const byKey = new Map<string, PuppetHash>();
  const patterns: (readonly [RegExp, PuppetHash])[] = [];
  for (const [key, options] of value.entries()) {
    const name = String(key);
    if (options === null) continue;
    if (!isHash(options)) {
      fail(
        issues.options({ message: `lookup_options of '${name}' must be a hash`, hint: `write ${name}: {merge: deep}` }),
      );
    }
    if (!name.startsWith('^')) byKey.set(name, options);
    else {
      try {
        patterns.push([nativeRegexp(name), options]);
      } catch (error) {
        fail(
          issues.options({ message: `The lookup_options pattern '${name}' is not valid: ${(error as Error).message}` }),
        );
      }
    }
  }
  return { byKey, patterns };
}

/** The options of one key: by its name, or by the first pattern that matches. */
export function optionsOf(options: LookupOptions, root: string): KeyOptions {
  const found = options.byKey.get(root) ?? options.patterns.find(([pattern]) => pattern.test(root))?.[1];
  return { merge: found?.get('merge'), convertTo: found?.get('convert_to') };
}
