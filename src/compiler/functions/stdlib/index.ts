/** stdlib's functions, one line each; `withShortName` adds the name that older manifests use. */
import type { PuppetFunction } from '../define-function.ts';
import { withShortName } from '../legacy-name.ts';
import { any2array } from './any2array.ts';
import { any2bool } from './any2bool.ts';
import { assertPrivate } from './assert-private.ts';
import { base64 } from './base64.ts';
import { basename } from './basename.ts';
import { batchEscape } from './batch-escape.ts';
import { bool2num } from './bool2num.ts';
import { bool2str } from './bool2str.ts';
import { clamp } from './clamp.ts';
import { concat } from './concat.ts';
import { convertBase } from './convert-base.ts';
import { count } from './count.ts';
import { crc32 } from './crc32.ts';
import { deepMerge } from './deep-merge.ts';
import { deferrableEpp } from './deferrable-epp.ts';
import { definedWithParams } from './defined-with-params.ts';
import { deleteFunction } from './delete.ts';
import { deleteAt } from './delete-at.ts';
import { deleteRegex } from './delete-regex.ts';
import { deleteUndefValues } from './delete-undef-values.ts';
import { deleteValues } from './delete-values.ts';
import { deprecation } from './deprecation.ts';
import { difference } from './difference.ts';
import { dirname } from './dirname.ts';
import { dos2unix } from './dos2unix.ts';
import { encloseIpv6 } from './enclose-ipv6.ts';
import { endWith } from './end-with.ts';
import { ensure } from './ensure.ts';
import { ensurePackages } from './ensure-packages.ts';
import { ensureResource } from './ensure-resource.ts';
import { ensureResources } from './ensure-resources.ts';
import { extname } from './extname.ts';
import { fact } from './fact.ts';
import { fqdnRandString } from './fqdn-rand-string.ts';
import { fqdnRotate } from './fqdn-rotate.ts';
import { fqdnUuid } from './fqdn-uuid.ts';
import { getModulePath } from './get-module-path.ts';
import { getparam } from './getparam.ts';
import { glob } from './glob.ts';
import { grep } from './grep.ts';
import { hasFunction } from './has-function.ts';
import { hasInterfaceWithFunction } from './has-interface-with.ts';
import { hasIpAddress } from './has-ip-address.ts';
import { hasIpNetwork } from './has-ip-network.ts';
import { hasKey } from './has-key.ts';
import { hash } from './hash.ts';
import { intersection } from './intersection.ts';
import { ipInRange } from './ip-in-range.ts';
import { isA } from './is-a.ts';
import { isAbsolutePath } from './is-absolute-path.ts';
import { isArray } from './is-array.ts';
import { isBool } from './is-bool.ts';
import { isDomainName } from './is-domain-name.ts';
import { isEmailAddress } from './is-email-address.ts';
import { isFloat } from './is-float.ts';
import { isFunctionAvailable } from './is-function-available.ts';
import { isHashFunction } from './is-hash.ts';
import { isInteger } from './is-integer.ts';
import { isIpAddress } from './is-ip-address.ts';
import { isIpv4Address } from './is-ipv4-address.ts';
import { isIpv6Address } from './is-ipv6-address.ts';
import { isMacAddress } from './is-mac-address.ts';
import { isNumeric } from './is-numeric.ts';
import { isString } from './is-string.ts';
import { joinKeysToValues } from './join-keys-to-values.ts';
import { loadModuleMetadata } from './load-module-metadata.ts';
import { loadjson } from './loadjson.ts';
import { loadyaml } from './loadyaml.ts';
import { member } from './member.ts';
import { merge } from './merge.ts';
import { nestedValues } from './nested-values.ts';
import { num2bool } from './num2bool.ts';
import { osVersionGte } from './os-version-gte.ts';
import { parsehocon } from './parsehocon.ts';
import { parsejson } from './parsejson.ts';
import { parsepson } from './parsepson.ts';
import { parsexml } from './parsexml.ts';
import { parseyaml } from './parseyaml.ts';
import { pick } from './pick.ts';
import { pickDefault } from './pick-default.ts';
import { powershellEscape } from './powershell-escape.ts';
import { prefix } from './prefix.ts';
import { privateFunction } from './private.ts';
import { pry } from './pry.ts';
import { pwHash } from './pw-hash.ts';
import { range } from './range.ts';
import { regexpescape } from './regexpescape.ts';
import { reject } from './reject.ts';
import { reverse } from './reverse.ts';
import { rewrapSensitiveData } from './rewrap-sensitive-data.ts';
import { seededRand } from './seeded-rand.ts';
import { seededRandString } from './seeded-rand-string.ts';
import { stdlibSha256 } from './sha256.ts';
import { shellEscapeFunction } from './shell-escape.ts';
import { shellJoin } from './shell-join.ts';
import { shellSplitFunction } from './shell-split.ts';
import { shuffle } from './shuffle.ts';
import { sortBy } from './sort-by.ts';
import { sprintfHash } from './sprintf-hash.ts';
import { squeeze } from './squeeze.ts';
import { startWith } from './start-with.ts';
import { str2bool } from './str2bool.ts';
import { str2resource } from './str2resource.ts';
import { str2saltedpbkdf2 } from './str2saltedpbkdf2.ts';
import { str2saltedsha512 } from './str2saltedsha512.ts';
import { suffix } from './suffix.ts';
import { swapcase } from './swapcase.ts';
import { time } from './time.ts';
import { toBytes } from './to-bytes.ts';
import { toJsonFunction } from './to-json.ts';
import { toJsonPretty } from './to-json-pretty.ts';
import { toPython } from './to-python.ts';
import { toRuby } from './to-ruby.ts';
import { toTomlFunction } from './to-toml.ts';
import { toYamlFunction } from './to-yaml.ts';
import { tryGetValue } from './try-get-value.ts';
import { typeOf } from './type-of.ts';
import { type3x } from './type3x.ts';
import { union } from './union.ts';
import { unix2dos } from './unix2dos.ts';
import { uriescape } from './uriescape.ts';
import { urlencode } from './urlencode.ts';
import { validateAbsolutePath } from './validate-absolute-path.ts';
import { validateArray } from './validate-array.ts';
import { validateAugeas } from './validate-augeas.ts';
import { validateBool } from './validate-bool.ts';
import { validateCmd } from './validate-cmd.ts';
import { validateDomainName } from './validate-domain-name.ts';
import { validateEmailAddress } from './validate-email-address.ts';
import { validateHash } from './validate-hash.ts';
import { validateInteger } from './validate-integer.ts';
import { validateIpAddress } from './validate-ip-address.ts';
import { validateIpv4Address } from './validate-ipv4-address.ts';
import { validateIpv6Address } from './validate-ipv6-address.ts';
import { validateLegacy } from './validate-legacy.ts';
import { validateNumeric } from './validate-numeric.ts';
import { validateRe } from './validate-re.ts';
import { validateSlength } from './validate-slength.ts';
import { validateString } from './validate-string.ts';
import { validateX509RsaKeyPair } from './validate-x509-rsa-key-pair.ts';
import { valuesAt } from './values-at.ts';
import { xmlEncode } from './xml-encode.ts';
import { zip } from './zip.ts';

export const stdlibFunctions: readonly PuppetFunction[] = [
  any2array,
  any2bool,
  assertPrivate,
  base64,
  basename,
  ...withShortName(batchEscape),
  bool2num,
  bool2str,
  clamp,
  concat,
  convertBase,
  count,
  crc32,
  deepMerge,
  deferrableEpp,
  definedWithParams,
  deleteAt,
  deleteFunction,
  deleteRegex,
  deleteUndefValues,
  deleteValues,
  deprecation,
  difference,
  dirname,
  dos2unix,
  encloseIpv6,
  endWith,
  ensure,
  ...withShortName(ensurePackages),
  ensureResource,
  ensureResources,
  extname,
  fact,
  ...withShortName(fqdnRandString),
  ...withShortName(fqdnRotate),
  fqdnUuid,
  getModulePath,
  getparam,
  glob,
  grep,
  hasFunction,
  hash,
  ...withShortName(hasInterfaceWithFunction),
  ...withShortName(hasIpAddress),
  ...withShortName(hasIpNetwork),
  hasKey,
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
  joinKeysToValues,
  loadjson,
  loadModuleMetadata,
  loadyaml,
  member,
  ...withShortName(merge),
  nestedValues,
  num2bool,
  ...withShortName(osVersionGte),
  ...withShortName(parsehocon),
  parsejson,
  parsepson,
  parsexml,
  parseyaml,
  pick,
  pickDefault,
  ...withShortName(powershellEscape),
  prefix,
  privateFunction,
  pry,
  pwHash,
  range,
  regexpescape,
  reject,
  reverse,
  rewrapSensitiveData,
  ...withShortName(seededRand),
  ...withShortName(seededRandString),
  ...withShortName(shellEscapeFunction),
  shellJoin,
  shellSplitFunction,
  shuffle,
  sortBy,
  sprintfHash,
  squeeze,
  startWith,
  stdlibSha256,
  str2bool,
  str2resource,
  str2saltedpbkdf2,
  str2saltedsha512,
  suffix,
  swapcase,
  ...withShortName(time),
  toBytes,
  ...withShortName(toJsonFunction),
  ...withShortName(toJsonPretty),
  ...withShortName(toPython),
  ...withShortName(toRuby),
  ...withShortName(toTomlFunction),
  ...withShortName(toYamlFunction),
  tryGetValue,
  type3x,
  ...withShortName(typeOf),
  union,
  unix2dos,
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
  valuesAt,
  xmlEncode,
  zip,
];
