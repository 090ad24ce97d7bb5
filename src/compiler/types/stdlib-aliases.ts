/**
 * The type aliases that puppetlabs-stdlib gives to almost every module, for sites that do not have it on their path.
 * The texts are our own; they accept what https://github.com/puppetlabs/puppetlabs-stdlib/tree/main/types accepts.
 */
import type { AliasType, PuppetType } from '../../model/type.ts';
import { normalize } from './normalize.ts';
import { typeFromText } from './type-from-text.ts';

/** `Pattern[/\A…\z/, …]` of expressions that must match the whole string. */
function whole(...expressions: readonly string[]): string {
  return `Pattern[${expressions.map(expression => `/\\A(?:${expression.replaceAll('/', '\\/')})\\z/`).join(', ')}]`;
}
function oneOf(words: string): string {
  return `Enum[${words
    .split(' ')
    .map(word => `'${word}'`)
    .join(', ')}]`;
}

const byte = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const v4 = `${byte}(?:\\.${byte}){3}`;
const v4Prefix = '/(?:3[0-2]|[12]?[0-9])';
const x = '[[:xdigit:]]{1,4}';
const v6Prefix = '/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9])';
const v6Full = `${x}(?::${x}){7}`;
/** `::` after 0 to 7 groups, with as many groups behind it as leave one to be left out. */
const v6Compressed = [0, 1, 2, 3, 4, 5, 6, 7].map(
  before =>
    `${before === 0 ? ':' : `(?:${x}:){${before}}`}:${before === 7 ? '' : `(?:${x}(?::${x}){0,${6 - before}})?`}`,
);
/** The last two groups written as an IPv4 address. */
const v6Alternative = [
  `(?:${x}:){6}${v4}`,
  ...[0, 1, 2, 3, 4, 5].map(before => `${before === 0 ? ':' : `(?:${x}:){${before}}`}(?::${x}){0,${5 - before}}:${v4}`),
];
const optional = (suffix: string) => (address: string) => `${address}(?:${suffix})?`;

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const mailLabel = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const permissions = '(?:[rwxXst]*|[ugo])';
const symbolicMode = `(?:[ugoa]*(?:[-+=]${permissions})+|[-+=][0-7]+)`;
const pathBehindSlash = '[^\\n/\\0]+/?';

const texts: Readonly<Record<string, string>> = {
  Absolutepath: 'Variant[Stdlib::Windowspath, Stdlib::Unixpath]',
  Base32: whole('[a-z2-7]+={0,6}', '[A-Z2-7]+={0,6}'),
  Base64: whole('[a-zA-Z0-9/+]+={0,2}'),
  CreateResources: 'Hash[String[1], Hash[String[1], Any]]',
  Datasize: 'Pattern[/^\\d+(?i:[kmgt]b?|b)$/]',
  'Dns::Zone': whole(`(?:${label}\\.)+`, '\\.'),
  Email: whole(`[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@${mailLabel}(?:\\.${mailLabel})*`),
  'Ensure::File': oneOf('present file directory link absent'),
  'Ensure::File::Directory': oneOf('directory absent'),
  'Ensure::File::File': oneOf('file absent'),
  'Ensure::File::Link': oneOf('link absent'),
  'Ensure::Package': `Variant[${oneOf('present absent purged disabled installed latest')}, String[1]]`,
  'Ensure::Service': oneOf('stopped running'),
  Filemode: whole('[0-7]{1,4}', `${symbolicMode}(?:,${symbolicMode})*`),
  Filesource: `Variant[Stdlib::Absolutepath, Stdlib::HTTPUrl, ${whole(
    `file:///(?:${pathBehindSlash})+`,
    `puppet://[\\w.-]*/(?:${pathBehindSlash})+`,
  )}]`,
  Fqdn: whole(`(?:${label}\\.)*${label}`),
  Host: 'Variant[Stdlib::Fqdn, Stdlib::IP::Address]',
  HTTPSUrl: whole('(?i:https://.*)'),
  HTTPUrl: whole('(?i:https?://.*)'),
  HttpStatus: 'Stdlib::Http::Status',
  'Http::Status': 'Integer[100, 599]',
  'Http::Method': oneOf(
    'ACL BASELINE-CONTROL BIND CHECKIN CHECKOUT CONNECT COPY DELETE GET HEAD LABEL LINK LOCK MERGE MKACTIVITY MKCALENDAR MKCOL ' +
      'MKREDIRECTREF MKWORKSPACE MOVE OPTIONS ORDERPATCH PATCH POST PRI PROPFIND PROPPATCH PUT REBIND REPORT SEARCH TRACE UNBIND ' +
      'UNCHECKOUT UNLINK UNLOCK UPDATE UPDATEREDIRECTREF VERSION-CONTROL',
  ),
  'IP::Address': 'Variant[Stdlib::IP::Address::V4, Stdlib::IP::Address::V6]',
  'IP::Address::CIDR': 'Variant[Stdlib::IP::Address::V4::CIDR, Stdlib::IP::Address::V6::CIDR]',
  'IP::Address::Nosubnet': 'Variant[Stdlib::IP::Address::V4::Nosubnet, Stdlib::IP::Address::V6::Nosubnet]',
  'IP::Address::V4': 'Variant[Stdlib::IP::Address::V4::CIDR, Stdlib::IP::Address::V4::Nosubnet]',
  'IP::Address::V4::CIDR': whole(`${v4}${v4Prefix}`),
  'IP::Address::V4::Nosubnet': whole(v4),
  'IP::Address::V6':
    'Variant[Stdlib::IP::Address::V6::Full, Stdlib::IP::Address::V6::Compressed, Stdlib::IP::Address::V6::Alternative, Stdlib::IP::Address::V6::Nosubnet]',
  'IP::Address::V6::Full': whole(optional(v6Prefix)(v6Full)),
  'IP::Address::V6::Compressed': whole(...v6Compressed.map(optional(v6Prefix))),
  'IP::Address::V6::Alternative': whole(...v6Alternative.map(optional(v6Prefix))),
  'IP::Address::V6::CIDR': whole(...[v6Full, ...v6Compressed].map(address => `${address}${v6Prefix}`)),
  'IP::Address::V6::Nosubnet':
    'Variant[Stdlib::IP::Address::V6::Nosubnet::Full, Stdlib::IP::Address::V6::Nosubnet::Compressed, Stdlib::IP::Address::V6::Nosubnet::Alternative]',
  'IP::Address::V6::Nosubnet::Full': whole(v6Full),
  'IP::Address::V6::Nosubnet::Compressed': whole(...v6Compressed),
  'IP::Address::V6::Nosubnet::Alternative': whole(...v6Alternative),
  MAC: whole('[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}', '[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){19}'),
  ObjectStore: 'Variant[Stdlib::ObjectStore::GSUri, Stdlib::ObjectStore::S3Uri]',
  'ObjectStore::GSUri': whole('gs://.*'),
  'ObjectStore::S3Uri': whole('s3://.*'),
  Port: 'Integer[0, 65535]',
  'Port::Dynamic': 'Integer[49152, 65535]',
  'Port::Ephemeral': 'Stdlib::Port::Dynamic',
  'Port::Privileged': 'Integer[1, 1023]',
  'Port::Registered': 'Stdlib::Port::User',
  'Port::Unprivileged': 'Integer[1024, 65535]',
  'Port::User': 'Integer[1024, 49151]',
  Syslogfacility: oneOf(
    'kern user mail daemon auth syslog lpr news uucp cron authpriv ftp ntp security console solaris-cron local0 local1 local2 local3 local4 local5 local6 local7',
  ),
  // after the first slash anything but a second one: said so that it takes no backtracking
  Unixpath: whole('/(?!/)[^\\n\\0]*'),
  Windowspath: whole('(?:[a-zA-Z]:[\\\\/]|[\\\\/]{2}[^\\\\/]+[\\\\/][^\\\\/]+|[\\\\/]{2}\\?[\\\\/][^\\\\/]+).*'),
  Yes_no: whole('(?i:yes|no)'),
};

const made = new Map<string, AliasType>();
const byLowerCase: ReadonlyMap<string, string> = new Map(Object.keys(texts).map(name => [name.toLowerCase(), name]));

/** The alias of that name (`Stdlib::Port`, in any case); undefined when stdlib has no such alias. */
export function stdlibAlias(name: string): PuppetType | undefined {
  const lower = name.replace(/^::/, '').toLowerCase();
  const known = lower.startsWith('stdlib::') ? byLowerCase.get(lower.slice('stdlib::'.length)) : undefined;
  if (known === undefined) return undefined;
  const existing = made.get(known);
  if (existing) return existing;
  let resolved: PuppetType | undefined;
  const alias: AliasType = {
    kind: 'type',
    type: 'Alias',
    name: `Stdlib::${known}`,
    resolve: () => {
      resolved ??= normalize(typeFromText(texts[known] as string, stdlibAlias));
      return resolved;
    },
  };
  made.set(known, alias);
  return alias;
}
