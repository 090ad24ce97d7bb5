/** The functions, one line each; `withShortName` adds the name that older manifests use. */

import { abs } from './core/abs.ts';
import { alert } from './core/alert.ts';
import { all } from './core/all.ts';
import { annotate } from './core/annotate.ts';
import { any } from './core/any.ts';
import { assertTypeFunction } from './core/assert-type.ts';
import { binaryFile } from './core/binary-file.ts';
import { breakFunction } from './core/break.ts';
import { call } from './core/call.ts';
import { camelcase } from './core/camelcase.ts';
import { capitalize } from './core/capitalize.ts';
import { ceiling } from './core/ceiling.ts';
import { chomp } from './core/chomp.ts';
import { chop } from './core/chop.ts';
import { compare } from './core/compare.ts';
import { contain } from './core/contain.ts';
import { convertTo } from './core/convert-to.ts';
import { createResources } from './core/create-resources.ts';
import { crit } from './core/crit.ts';
import { debug } from './core/debug.ts';
import { defined } from './core/defined.ts';
import { dig } from './core/dig.ts';
import { digest } from './core/digest.ts';
import { downcase } from './core/downcase.ts';
import { each } from './core/each.ts';
import { emerg } from './core/emerg.ts';
import { empty } from './core/empty.ts';
import { epp } from './core/epp.ts';
import { err } from './core/err.ts';
import { eyamlLookupKey } from './core/eyaml-lookup-key.ts';
import { failFunction } from './core/fail.ts';
import { file } from './core/file.ts';
import { filter } from './core/filter.ts';
import { findFile } from './core/find-file.ts';
import { findTemplate } from './core/find-template.ts';
import { flatten } from './core/flatten.ts';
import { floor } from './core/floor.ts';
import { fqdnRand } from './core/fqdn-rand.ts';
import { generate } from './core/generate.ts';
import { get } from './core/get.ts';
import { getvar } from './core/getvar.ts';
import { groupBy } from './core/group-by.ts';
import { hasRole } from './core/has-role.ts';
import { hbs } from './core/hbs.ts';
import { hiera } from './core/hiera.ts';
import { hieraArray } from './core/hiera-array.ts';
import { hieraHash } from './core/hiera-hash.ts';
import { hieraInclude } from './core/hiera-include.ts';
import { hoconData } from './core/hocon-data.ts';
import { importFunction } from './core/import.ts';
import { include } from './core/include.ts';
import { indexOf } from './core/index-of.ts';
import { info } from './core/info.ts';
import { inlineEpp } from './core/inline-epp.ts';
import { inlineHbs } from './core/inline-hbs.ts';
import { inlineTemplate } from './core/inline-template.ts';
import { join } from './core/join.ts';
import { jsonData } from './core/json-data.ts';
import { keys } from './core/keys.ts';
import { length } from './core/length.ts';
import { lest } from './core/lest.ts';
import { lookup } from './core/lookup.ts';
import { lstrip } from './core/lstrip.ts';
import { map } from './core/map.ts';
import { match } from './core/match.ts';
import { max } from './core/max.ts';
import { md5 } from './core/md5.ts';
import { min } from './core/min.ts';
import { moduleDirectory } from './core/module-directory.ts';
import { newFunction } from './core/new.ts';
import { next } from './core/next.ts';
import { notice } from './core/notice.ts';
import { partition } from './core/partition.ts';
import { realize } from './core/realize.ts';
import { reduce } from './core/reduce.ts';
import { regsubst } from './core/regsubst.ts';
import { requireFunction } from './core/require.ts';
import { returnFunction } from './core/return.ts';
import { reverseEach } from './core/reverse-each.ts';
import { roles } from './core/roles.ts';
import { round } from './core/round.ts';
import { rstrip } from './core/rstrip.ts';
import { scanf } from './core/scanf.ts';
import { sha1 } from './core/sha1.ts';
import { sha256 } from './core/sha256.ts';
import { shellquote } from './core/shellquote.ts';
import { size } from './core/size.ts';
import { slice } from './core/slice.ts';
import { sort } from './core/sort.ts';
import { split } from './core/split.ts';
import { sprintf } from './core/sprintf.ts';
import { step } from './core/step.ts';
import { strftime } from './core/strftime.ts';
import { strip } from './core/strip.ts';
import { tag } from './core/tag.ts';
import { tagged } from './core/tagged.ts';
import { template } from './core/template.ts';
import { thenFunction } from './core/then.ts';
import { treeEach } from './core/tree-each.ts';
import { type } from './core/type.ts';
import { unique } from './core/unique.ts';
import { unwrap } from './core/unwrap.ts';
import { upcase } from './core/upcase.ts';
import { values } from './core/values.ts';
import { versioncmp } from './core/versioncmp.ts';
import { warning } from './core/warning.ts';
import { withFunction } from './core/with.ts';
import { yamlData } from './core/yaml-data.ts';
import type { PuppetFunction } from './define-function.ts';
import { withShortName } from './legacy-name.ts';
import { any2array } from './stdlib/any2array.ts';
import { any2bool } from './stdlib/any2bool.ts';
import { assertPrivate } from './stdlib/assert-private.ts';
import { base64 } from './stdlib/base64.ts';
import { basename } from './stdlib/basename.ts';
import { batchEscape } from './stdlib/batch-escape.ts';
import { bool2num } from './stdlib/bool2num.ts';
import { bool2str } from './stdlib/bool2str.ts';
import { clamp } from './stdlib/clamp.ts';
import { concat } from './stdlib/concat.ts';
import { convertBase } from './stdlib/convert-base.ts';
import { count } from './stdlib/count.ts';
import { crc32 } from './stdlib/crc32.ts';
import { deepMerge } from './stdlib/deep-merge.ts';
import { deferrableEpp } from './stdlib/deferrable-epp.ts';
import { definedWithParams } from './stdlib/defined-with-params.ts';
import { deleteFunction } from './stdlib/delete.ts';
import { deleteAt } from './stdlib/delete-at.ts';
import { deleteRegex } from './stdlib/delete-regex.ts';
import { deleteUndefValues } from './stdlib/delete-undef-values.ts';
import { deleteValues } from './stdlib/delete-values.ts';
import { deprecation } from './stdlib/deprecation.ts';
import { difference } from './stdlib/difference.ts';
import { dirname } from './stdlib/dirname.ts';
import { dos2unix } from './stdlib/dos2unix.ts';
import { encloseIpv6 } from './stdlib/enclose-ipv6.ts';
import { endWith } from './stdlib/end-with.ts';
import { ensure } from './stdlib/ensure.ts';
import { ensurePackages } from './stdlib/ensure-packages.ts';
import { ensureResource } from './stdlib/ensure-resource.ts';
import { ensureResources } from './stdlib/ensure-resources.ts';
import { extname } from './stdlib/extname.ts';
import { fact } from './stdlib/fact.ts';
import { fqdnRandString } from './stdlib/fqdn-rand-string.ts';
import { fqdnRotate } from './stdlib/fqdn-rotate.ts';
import { fqdnUuid } from './stdlib/fqdn-uuid.ts';
import { getModulePath } from './stdlib/get-module-path.ts';
import { getparam } from './stdlib/getparam.ts';
import { glob } from './stdlib/glob.ts';
import { grep } from './stdlib/grep.ts';
import { hasFunction } from './stdlib/has-function.ts';
import { hasInterfaceWithFunction } from './stdlib/has-interface-with.ts';
import { hasIpAddress } from './stdlib/has-ip-address.ts';
import { hasIpNetwork } from './stdlib/has-ip-network.ts';
import { hasKey } from './stdlib/has-key.ts';
import { hash } from './stdlib/hash.ts';
import { intersection } from './stdlib/intersection.ts';
import { ipInRange } from './stdlib/ip-in-range.ts';
import { isA } from './stdlib/is-a.ts';
import { isAbsolutePath } from './stdlib/is-absolute-path.ts';
import { isArray } from './stdlib/is-array.ts';
import { isBool } from './stdlib/is-bool.ts';
import { isDomainName } from './stdlib/is-domain-name.ts';
import { isEmailAddress } from './stdlib/is-email-address.ts';
import { isFloat } from './stdlib/is-float.ts';
import { isFunctionAvailable } from './stdlib/is-function-available.ts';
import { isHashFunction } from './stdlib/is-hash.ts';
import { isInteger } from './stdlib/is-integer.ts';
import { isIpAddress } from './stdlib/is-ip-address.ts';
import { isIpv4Address } from './stdlib/is-ipv4-address.ts';
import { isIpv6Address } from './stdlib/is-ipv6-address.ts';
import { isMacAddress } from './stdlib/is-mac-address.ts';
import { isNumeric } from './stdlib/is-numeric.ts';
import { isString } from './stdlib/is-string.ts';
import { joinKeysToValues } from './stdlib/join-keys-to-values.ts';
import { loadModuleMetadata } from './stdlib/load-module-metadata.ts';
import { loadjson } from './stdlib/loadjson.ts';
import { loadyaml } from './stdlib/loadyaml.ts';
import { member } from './stdlib/member.ts';
import { merge } from './stdlib/merge.ts';
import { nestedValues } from './stdlib/nested-values.ts';
import { num2bool } from './stdlib/num2bool.ts';
import { osVersionGte } from './stdlib/os-version-gte.ts';
import { parsehocon } from './stdlib/parsehocon.ts';
import { parsejson } from './stdlib/parsejson.ts';
import { parsepson } from './stdlib/parsepson.ts';
import { parsexml } from './stdlib/parsexml.ts';
import { parseyaml } from './stdlib/parseyaml.ts';
import { pick } from './stdlib/pick.ts';
import { pickDefault } from './stdlib/pick-default.ts';
import { powershellEscape } from './stdlib/powershell-escape.ts';
import { prefix } from './stdlib/prefix.ts';
import { privateFunction } from './stdlib/private.ts';
import { pry } from './stdlib/pry.ts';
import { pwHash } from './stdlib/pw-hash.ts';
import { range } from './stdlib/range.ts';
import { regexpescape } from './stdlib/regexpescape.ts';
import { reject } from './stdlib/reject.ts';
import { reverse } from './stdlib/reverse.ts';
import { rewrapSensitiveData } from './stdlib/rewrap-sensitive-data.ts';
import { seededRand } from './stdlib/seeded-rand.ts';
import { seededRandString } from './stdlib/seeded-rand-string.ts';
import { stdlibSha256 } from './stdlib/sha256.ts';
import { shellEscapeFunction } from './stdlib/shell-escape.ts';
import { shellJoin } from './stdlib/shell-join.ts';
import { shellSplitFunction } from './stdlib/shell-split.ts';
import { shuffle } from './stdlib/shuffle.ts';
import { sortBy } from './stdlib/sort-by.ts';
import { sprintfHash } from './stdlib/sprintf-hash.ts';
import { squeeze } from './stdlib/squeeze.ts';
import { startWith } from './stdlib/start-with.ts';
import { str2bool } from './stdlib/str2bool.ts';
import { str2resource } from './stdlib/str2resource.ts';
import { str2saltedpbkdf2 } from './stdlib/str2saltedpbkdf2.ts';
import { str2saltedsha512 } from './stdlib/str2saltedsha512.ts';
import { suffix } from './stdlib/suffix.ts';
import { swapcase } from './stdlib/swapcase.ts';
import { time } from './stdlib/time.ts';
import { toBytes } from './stdlib/to-bytes.ts';
import { toJsonFunction } from './stdlib/to-json.ts';
import { toJsonPretty } from './stdlib/to-json-pretty.ts';
import { toPython } from './stdlib/to-python.ts';
import { toRuby } from './stdlib/to-ruby.ts';
import { toTomlFunction } from './stdlib/to-toml.ts';
import { toYamlFunction } from './stdlib/to-yaml.ts';
import { tryGetValue } from './stdlib/try-get-value.ts';
import { typeOf } from './stdlib/type-of.ts';
import { type3x } from './stdlib/type3x.ts';
import { union } from './stdlib/union.ts';
import { unix2dos } from './stdlib/unix2dos.ts';
import { uriescape } from './stdlib/uriescape.ts';
import { urlencode } from './stdlib/urlencode.ts';
import { validateAbsolutePath } from './stdlib/validate-absolute-path.ts';
import { validateArray } from './stdlib/validate-array.ts';
import { validateAugeas } from './stdlib/validate-augeas.ts';
import { validateBool } from './stdlib/validate-bool.ts';
import { validateCmd } from './stdlib/validate-cmd.ts';
import { validateDomainName } from './stdlib/validate-domain-name.ts';
import { validateEmailAddress } from './stdlib/validate-email-address.ts';
import { validateHash } from './stdlib/validate-hash.ts';
import { validateInteger } from './stdlib/validate-integer.ts';
import { validateIpAddress } from './stdlib/validate-ip-address.ts';
import { validateIpv4Address } from './stdlib/validate-ipv4-address.ts';
import { validateIpv6Address } from './stdlib/validate-ipv6-address.ts';
import { validateLegacy } from './stdlib/validate-legacy.ts';
import { validateNumeric } from './stdlib/validate-numeric.ts';
import { validateRe } from './stdlib/validate-re.ts';
import { validateSlength } from './stdlib/validate-slength.ts';
import { validateString } from './stdlib/validate-string.ts';
import { validateX509RsaKeyPair } from './stdlib/validate-x509-rsa-key-pair.ts';
import { valuesAt } from './stdlib/values-at.ts';
import { xmlEncode } from './stdlib/xml-encode.ts';
import { zip } from './stdlib/zip.ts';

export const functions: readonly PuppetFunction[] = [
  abs,
  alert,
  all,
  annotate,
  any,
  any2array,
  any2bool,
  assertPrivate,
  assertTypeFunction,
  base64,
  basename,
  ...withShortName(batchEscape),
  binaryFile,
  bool2num,
  bool2str,
  breakFunction,
  call,
  camelcase,
  capitalize,
  ceiling,
  chomp,
  chop,
  clamp,
  compare,
  concat,
  contain,
  convertBase,
  convertTo,
  count,
  crc32,
  createResources,
  crit,
  debug,
  deepMerge,
  deferrableEpp,
  defined,
  definedWithParams,
  deleteAt,
  deleteFunction,
  deleteRegex,
  deleteUndefValues,
  deleteValues,
  deprecation,
  difference,
  dig,
  digest,
  dirname,
  dos2unix,
  downcase,
  each,
  emerg,
  empty,
  encloseIpv6,
  endWith,
  ensure,
  ...withShortName(ensurePackages),
  ensureResource,
  ensureResources,
  epp,
  err,
  extname,
  eyamlLookupKey,
  fact,
  failFunction,
  file,
  filter,
  findFile,
  findTemplate,
  flatten,
  floor,
  fqdnRand,
  ...withShortName(fqdnRandString),
  ...withShortName(fqdnRotate),
  fqdnUuid,
  generate,
  get,
  getModulePath,
  getparam,
  getvar,
  glob,
  grep,
  groupBy,
  hasFunction,
  hash,
  ...withShortName(hasInterfaceWithFunction),
  ...withShortName(hasIpAddress),
  ...withShortName(hasIpNetwork),
  hasKey,
  hasRole,
  hbs,
  hiera,
  hieraArray,
  hieraHash,
  hieraInclude,
  hoconData,
  importFunction,
  include,
  indexOf,
  info,
  inlineEpp,
  inlineHbs,
  inlineTemplate,
  intersection,
  ipInRange,
  isA,
  isAbsolutePath,
  isArray,
  isBool,
  isDomainName,
  isEmailAddress,
  isFloat,
  isFunctionAvailable,
  isHashFunction,
  isInteger,
  isIpAddress,
  isIpv4Address,
  isIpv6Address,
  isMacAddress,
  isNumeric,
  isString,
  join,
  joinKeysToValues,
  jsonData,
  keys,
  length,
  lest,
  loadjson,
  loadModuleMetadata,
  loadyaml,
  lookup,
  lstrip,
  map,
  match,
  max,
  md5,
  member,
  ...withShortName(merge),
  min,
  moduleDirectory,
  nestedValues,
  newFunction,
  next,
  notice,
  num2bool,
  ...withShortName(osVersionGte),
  ...withShortName(parsehocon),
  parsejson,
  parsepson,
  parsexml,
  parseyaml,
  partition,
  pick,
  pickDefault,
  ...withShortName(powershellEscape),
  prefix,
  privateFunction,
  pry,
  pwHash,
  range,
  realize,
  reduce,
  regexpescape,
  regsubst,
  reject,
  requireFunction,
  returnFunction,
  reverse,
  reverseEach,
  rewrapSensitiveData,
  roles,
  round,
  rstrip,
  scanf,
  ...withShortName(seededRand),
  ...withShortName(seededRandString),
  sha1,
  sha256,
  ...withShortName(shellEscapeFunction),
  shellJoin,
  shellquote,
  shellSplitFunction,
  shuffle,
  size,
  slice,
  sort,
  sortBy,
  split,
  sprintf,
  sprintfHash,
  squeeze,
  startWith,
  stdlibSha256,
  step,
  str2bool,
  str2resource,
  str2saltedpbkdf2,
  str2saltedsha512,
  strftime,
  strip,
  suffix,
  swapcase,
  tag,
  tagged,
  template,
  thenFunction,
  ...withShortName(time),
  toBytes,
  ...withShortName(toJsonFunction),
  ...withShortName(toJsonPretty),
  ...withShortName(toPython),
  ...withShortName(toRuby),
  ...withShortName(toTomlFunction),
  ...withShortName(toYamlFunction),
  treeEach,
  tryGetValue,
  type,
  type3x,
  ...withShortName(typeOf),
  union,
  unique,
  unix2dos,
  unwrap,
  upcase,
  uriescape,
  urlencode,
  validateAbsolutePath,
  validateArray,
  validateAugeas,
  validateBool,
  validateCmd,
  ...withShortName(validateDomainName),
  ...withShortName(validateEmailAddress),
  validateHash,
  validateInteger,
  validateIpAddress,
  validateIpv4Address,
  validateIpv6Address,
  validateLegacy,
  validateNumeric,
  validateRe,
  validateSlength,
  validateString,
  validateX509RsaKeyPair,
  values,
  valuesAt,
  versioncmp,
  warning,
  withFunction,
  xmlEncode,
  yamlData,
  zip,
];
