/** Aliases seen through: those of the site, and Data and RichData, which are recursive aliases built into the language. */
import type { AliasType, DataType, PuppetType, RichDataType } from '../../model/type.ts';
import {
  ANY,
  array,
  BINARY,
  containing,
  DATA,
  DEFAULT_TYPE,
  hash,
  NUMERIC,
  RICH_DATA,
  SCALAR,
  SCALAR_DATA,
  SEM_VER_RANGE,
  string,
  UNDEF,
  URI_TYPE,
  variant,
} from './build-type.ts';

const data = variant([SCALAR_DATA, UNDEF, hash(string(), DATA), array(DATA)]);
const richData = variant([
  SCALAR,
  SEM_VER_RANGE,
  BINARY,
  containing('Sensitive'),
  containing('Type'),
  URI_TYPE,
  UNDEF,
  DEFAULT_TYPE,
  hash(variant([string(), NUMERIC]), RICH_DATA),
  array(RICH_DATA),
]);

/** Is this a name for another type? */
export function isAlias(type: PuppetType): type is AliasType | DataType | RichDataType {
  return type.type === 'Alias' || type.type === 'Data' || type.type === 'RichData';
}

/** What an alias stands for, one step. */
export function resolveAlias(type: AliasType | DataType | RichDataType): PuppetType {
  return type.type === 'Data' ? data : type.type === 'RichData' ? richData : type.resolve();
}

/** The type behind any number of aliases; Any for a name that only ever leads back to itself. */
export function expandAlias(type: PuppetType): PuppetType {
  let at = type;
  for (let steps = 0; isAlias(at); steps++) {
    if (steps > 100) return ANY;
    at = resolveAlias(at);
  }
  return at;
}
