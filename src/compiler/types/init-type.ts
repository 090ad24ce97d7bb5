/** What `Init[T]` accepts: instances of T, and whatever T's constructor takes as its one argument. */
import type { InitType, PuppetType } from '../../model/type.ts';
import { RICH_DATA } from './build-type.ts';
import { constructorArguments } from './constructor-signatures.ts';

/** The types a value may have. */
export function initTypes(type: InitType): readonly PuppetType[] {
  if (!type.of) return [RICH_DATA];
  return [type.of, ...constructorArguments(type.of, type.arguments)];
}
