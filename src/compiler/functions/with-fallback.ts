/** What `parsejson` and its kin do with a default: it stands in for what is broken or empty. */
import { Failure } from '../../diagnostics/failure.ts';
import type { Value } from './../../model/value.ts';
import { isTrue } from './iteration.ts';

/** What `parse` gives; the fallback when that is undef or false, or when it fails. '' is no fallback. */
export function withFallback(fallback: Value, parse: () => Value): Value {
  const given = fallback !== '' && isTrue(fallback);
  try {
    const value = parse();
    return isTrue(value) || !given ? value : fallback;
  } catch (error) {
    if (given && error instanceof Failure) return fallback;
    throw error;
  }
}
