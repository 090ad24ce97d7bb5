/** Where a text of a manifest can end up on a host: manifests that put it there, and what must be there then. */
import { hostileBytes } from './hostile-text.ts';
import type { Spelling } from './manifest-text.ts';

/** What a bundle of texts is made of, and where each of them must be found, byte for byte. */
export interface Placed {
  readonly manifest: string;
  /** Below the root; a text or bytes. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly links?: Readonly<Record<string, string>>;
  /** In this order in the output. */
  readonly output?: readonly string[];
  /** Titles of notifications. */
  readonly titles?: readonly string[];
  /** Files of the module `m`. */
  readonly sources?: Readonly<Record<string, Uint8Array>>;
}

export interface Place {
  readonly name: string;
  /** How many texts of a thousand. */
  readonly share: number;
  /** Not every text can be a name or a line. */
  fits?(text: string): boolean;
  place(texts: readonly string[], spell: Spelling['expression'], random: () => number): Placed;
}

const each = (texts: readonly string[], one: (text: string, at: number) => string): string =>
  texts.map((text, at) => `${one(text, at)}\n`).join('');
const record = <T>(texts: readonly string[], one: (text: string, at: number) => readonly [string, T]) =>
  Object.fromEntries(texts.map(one));

const bytesOf = (text: string): number => Buffer.byteLength(text);
const oneLine = (text: string): boolean => !/[\n\r]/.test(text);
/** As Ruby's strip and the tools see it: only ASCII is blank. */
const trimmed = (text: string): boolean => !/^[\0\t-\r ]|[\0\t-\r ]$/.test(text) && text !== '';
const line = (text: string): boolean => oneLine(text) && trimmed(text);
const fileName = (text: string): boolean =>
  !text.includes('/') && !/^\.{0,2}$/.test(text) && bytesOf(text) <= 255 && text !== '';

/** What stays as it is once it is there: a second run has nothing to do. */
export const lasting: readonly Place[] = [
  {
    name: 'content of a file',
    share: 60,
    place: (texts, spell) => ({
      manifest: each(texts, (text, at) => `file { '/c/${at}': content => ${spell(text)} }`),
      files: record(texts, (text, at) => [`c/${at}`, text]),
    }),
  },
  {
    name: 'secret content',
    share: 30,
    place: (texts, spell) => ({
      manifest: each(texts, (text, at) => `file { '/s/${at}': content => Sensitive(${spell(text)}), mode => '0600' }`),
      files: record(texts, (text, at) => [`s/${at}`, text]),
    }),
  },
  {
    name: 'bytes of a source',
    share: 20,
    place: (texts, _spell, random) => {
      const bytes = texts.map(() => hostileBytes(random));
      return {
        manifest: each(texts, (_, at) => `file { '/b/${at}': source => 'puppet:///modules/m/${at}' }`),
        files: record(texts, (_, at) => [`b/${at}`, bytes[at]!]),
        sources: record(texts, (_, at) => [`${at}`, bytes[at]!]),
      };
    },
  },
  {
    name: 'fragment of a file',
    share: 900,
    place: (texts, spell) => ({
      manifest: `concat { '/c/whole': }\n${each(
        texts,
        (text, at) =>
          `concat::fragment { '${at}': target => '/c/whole', order => ${10000 + at}, content => ${spell(text)} }`,
      )}`,
      files: { 'c/whole': texts.join('') },
    }),
  },
  {
    name: 'path of a file',
    share: 70,
    fits: fileName,
    place: (texts, spell) => ({
      manifest: each(texts, (text, at) => `file { ${spell(`/p/${text}`)}: content => '${at}', mode => '0604' }`),
      files: record(texts, (text, at) => [`p/${text}`, `${at}`]),
    }),
  },
  {
    name: 'path of a directory with a file',
    share: 15,
    fits: fileName,
    place: (texts, spell) => ({
      manifest: each(
        texts,
        (text, at) =>
          `file { ${spell(`/d/${text}`)}: ensure => directory }\nfile { ${spell(`/d/${text}/x`)}: content => '${at}' }`,
      ),
      files: record(texts, (text, at) => [`d/${text}/x`, `${at}`]),
    }),
  },
  {
    name: 'target of a link',
    share: 25,
    fits: text => bytesOf(text) <= 4000 && text !== '',
    place: (texts, spell) => ({
      manifest: each(texts, (text, at) => `file { '/l/${at}': ensure => link, target => ${spell(text)} }`),
      links: record(texts, (text, at) => [`l/${at}`, text]),
    }),
  },
  {
    name: 'title of a file',
    share: 20,
    place: (texts, spell) => ({
      manifest: each(
        texts,
        (text, at) =>
          `file { ${spell(text)}: path => '/t/${at}', content => '${at}' }\nfile { '/t/after${at}': content => 'a', require => File[${spell(text)}] }`,
      ),
      files: record(texts, (_, at) => [`t/after${at}`, 'a']),
    }),
  },
  {
    name: 'title of a define',
    share: 15,
    place: (texts, spell) => ({
      manifest: `define thing($at) { file { "/e/$at": content => $title } }\n${each(
        texts,
        (text, at) => `thing { ${spell(text)}: at => ${at} }`,
      )}`,
      files: record(texts, (text, at) => [`e/${at}`, text]),
    }),
  },
  {
    name: 'line of a file',
    share: 8,
    fits: text => !text.includes('\n') && !text.endsWith('\r'),
    place: (texts, spell) => ({
      manifest: each(texts, (text, at) => `file_line { '${at}': path => '/etc/lines', line => ${spell(text)} }`),
      files: { 'etc/lines': each(texts, text => text) },
    }),
  },
  {
    name: 'value of an ini setting',
    share: 8,
    fits: line,
    place: (texts, spell) => ({
      manifest: each(
        texts,
        (text, at) =>
          `ini_setting { '${at}': path => '/i/${at}', section => 's', setting => 'x', value => ${spell(text)} }`,
      ),
      files: record(texts, (text, at) => [`i/${at}`, `[s]\nx = ${text}\n`]),
    }),
  },
  {
    name: 'section and name of an ini setting',
    share: 5,
    fits: text => line(text) && !/^[#;[]|=/.test(text),
    place: (texts, spell) => ({
      manifest: each(
        texts,
        (text, at) =>
          `ini_setting { 'n${at}': path => '/i/n${at}', section => ${spell(text)}, setting => ${spell(text)}, value => '${at}' }`,
      ),
      files: record(texts, (text, at) => [`i/n${at}`, `[${text}]\n${text} = ${at}\n`]),
    }),
  },
  {
    name: 'command and name of a cron job',
    share: 6,
    fits: line,
    place: (texts, spell) => ({
      manifest: each(
        texts,
        (text, at) => `cron { ${spell(text)}: command => ${spell(text)}, environment => ${spell(`V${at}=${text}`)} }`,
      ),
      files: {
        'var/spool/cron/crontabs/root': each(
          texts,
          (text, at) => `# Puppet Name: ${text}\nV${at}=${text}\n* * * * * ${text}`,
        ),
      },
    }),
  },
  {
    name: 'comment of a host',
    share: 5,
    fits: line,
    place: (texts, spell) => ({
      manifest: each(texts, (text, at) => `host { 'h${at}': ip => '127.0.0.1', comment => ${spell(text)} }`),
      files: { 'etc/hosts': each(texts, (text, at) => `127.0.0.1\th${at}\t# ${text}`) },
    }),
  },
  {
    name: 'comment of a key',
    share: 4,
    fits: line,
    place: (texts, spell) => ({
      manifest: each(
        texts,
        (text, at) => `ssh_authorized_key { ${spell(text)}: user => 'root', type => 'ssh-rsa', key => 'k${at}' }`,
      ),
      files: { 'root/.ssh/authorized_keys': each(texts, (text, at) => `ssh-rsa k${at} ${text}`) },
    }),
  },
  {
    name: 'value of a kernel parameter',
    share: 4,
    fits: line,
    place: (texts, spell) => ({
      manifest: each(texts, (text, at) => `sysctl { 'x.y${at}': value => ${spell(text)} }`),
      files: { 'etc/sysctl.conf': each(texts, (text, at) => `x.y${at} = ${text}`) },
    }),
  },
];

/** `/bin/record FILE WORDS...` keeps its words with a NUL after each, and the variables V0, V1, ... */
export const RECORD = `#!/bin/sh
file=$1
shift
[ "$#" = 0 ] || printf '%s\\0' "$@" >"/r/$file"
[ -z "\${V0+x}" ] || awk 'BEGIN { for (i = 0; "V" i in ENVIRON; i++) printf "%s%c", ENVIRON["V" i], 0 }' >"/r/$file"
`;
const groups = (texts: readonly string[], size: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / size) }, (_, at) => texts.slice(at * size, at * size + size));
const nulled = (texts: readonly string[]): string => texts.map(text => `${text}\0`).join('');
const shellWord = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
/** What all words of a command may weigh together: a command is one word of a shell. */
const light = (text: string): boolean => bytesOf(text) < 20_000;

/** What is done anew in every run. */
export const acting: readonly Place[] = [
  {
    name: 'words of a command',
    share: 640,
    fits: light,
    place: (texts, spell) => ({
      manifest: groups(texts, 100)
        .map((some, at) => `exec { 'w${at}': command => ['/bin/record', 'w${at}', ${some.map(spell).join(', ')}] }\n`)
        .join(''),
      files: Object.fromEntries(groups(texts, 100).map((some, at) => [`r/w${at}`, nulled(some)])),
    }),
  },
  {
    name: 'environment of a command',
    share: 60,
    fits: light,
    place: (texts, spell) => ({
      manifest: groups(texts, 30)
        .map(
          (some, at) =>
            `exec { '/bin/record v${at}': environment => [${some.map((text, n) => spell(`V${n}=${text}`)).join(', ')}] }\n`,
        )
        .join(''),
      files: Object.fromEntries(groups(texts, 30).map((some, at) => [`r/v${at}`, nulled(some)])),
    }),
  },
  {
    name: 'text for a shell, secrets and guards',
    share: 4,
    fits: light,
    place: (texts, spell) => ({
      manifest: each(texts, (text, at) => {
        const command = (name: string): string => spell(`/bin/record ${name}${at} ${shellWord(text)}`);
        return `exec { ${command('a')}: provider => shell, onlyif => [['/bin/record', 'b${at}', ${spell(text)}]] }
exec { 's${at}': command => Sensitive(${command('c')}), unless => ['/bin/record b; false'], path => '/bin' }`;
      }),
      files: Object.assign(
        {},
        ...['a', 'b', 'c'].map(name => record(texts, (text, at) => [`r/${name}${at}`, nulled([text])])),
      ),
    }),
  },
  {
    name: 'title and message of a notification',
    share: 300,
    place: (texts, spell) => ({
      manifest: each(texts, text => `notify { ${spell(text)}: }`),
      titles: texts,
      output: texts.map(text => `\nNotice: ${text}\nNotice: /Stage[main]/Main/Notify[${text}]/message: defined`),
    }),
  },
];
