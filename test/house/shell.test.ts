/** House rules of the shell files that travel to a host (ARCHITECTURE.md). */
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shellcheck } from '../shellcheck.ts';
import { filesOf, root, textOf } from './project-files.ts';
import { callsOf, codeOf, functionsOf, needsOf } from './shell-text.ts';

const files = filesOf('src/**/*.sh');
const byName = new Map(files.map(path => [basename(path, '.sh'), textOf(path)]));

it('reads the files', () => expect(files.length).toBeGreaterThan(60));

const RULES: readonly (readonly [string, RegExp])[] = [
  ['local', /^\s*(?:local|typeset|declare) \w+(?:=|$)/m],
  ['set -e', /^\s*set -\w*e/m],
  ['echo', /(?:^|[;&|({]|\b(?:then|do|else)\b)\s*echo\b/m],
  ['function keyword', /^\s*function \w+ *\{/m],
  ['[[ or ((', /(?:^|[;&|]|\bif|\bwhile)\s*(?:\[\[|\(\(\s)/m],
  ["$'...'", /\$''/],
  ['arrays', /\b\w+=\(|\$\{\w+\[/],
  ['source', /^\s*source\b/m],
  ['read without -r', /(?:^|[;&|({]|\b(?:while|if|then|do|IFS=\S*)\b)[ \t]*(?:IFS=\S*[ \t]+)?read (?!-r|<)/m],
  ['xargs from a file', /\bxargs\b[^|\n]*<\s*[^<(&\s]/],
  ['<<<', /<<</],
  ['&>', /&>/],
  ['==', /\[ [^\]]* == /],
  ['pipefail', /pipefail/],
  ['which', /(?:^|[;&|({`]|\b(?:if|then|do)\b)[ \t]*which\b/m],
];

describe.each(RULES)('%s', (_, rule) => {
  it('is in no file', () => {
    expect(files.filter(path => rule.test(codeOf(textOf(path)).replace(/^.*# needs:.*$/gm, '')))).toEqual([]);
  });
});

it('an assignment before a command is before a program, never before a function', () => {
  const known = new Set([...byName.values()].flatMap(functionsOf));
  const wrong = files.flatMap(path =>
    [
      ...codeOf(textOf(path)).matchAll(
        /(?:^|[;&|({]|\b(?:then|do|else|if)\b)[ \t]*(?:[A-Za-z_]\w*=[^\s;&|]*[ \t]+)+([A-Za-z_]\w*)(?![\w=])/gm,
      ),
    ]
      .filter(([, word]) => known.has(word!))
      .map(([text]) => `${path}: ${text.trim()}`),
  );
  expect(wrong).toEqual([]);
});

it('what eval is given is made of names and numbers of ours', () => {
  // every name in an eval is a loop's or a counter's: a value stays behind an escaped dollar. exec_text is a command
  // of the manifest, in the shell that shall run it.
  const wrong = files.flatMap(path =>
    [...textOf(path).matchAll(/\beval (".*")/g)]
      .flatMap(([, text]) => [...text!.matchAll(/(?<!\\)\$\{?(\w+)/g)].map(([, name]) => name!))
      .filter(
        name =>
          !/_(?:name|id|at|settings|property|target|child|need|count|noop|[0-9]+)$|^(?:[0-9]+|STEP_ID|STEP_NOOP_EVENTS|PREDICT_LAST|exec_text)$/.test(
            name,
          ),
      )
      .map(name => `${path}: $${name}`),
  );
  expect(wrong).toEqual([]);
});

it('every file names all it needs, and nothing that is not there', () => {
  const homes = new Map<string, string[]>();
  for (const [name, text] of byName) {
    for (const defined of functionsOf(text)) homes.set(defined, [...(homes.get(defined) ?? []), name]);
  }
  const closure = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const need of needsOf(byName.get(name) ?? '')) closure(need, seen);
    return seen;
  };
  // emit.ts puts these into every bundle
  const always = new Set([...closure('session'), ...closure('session-full'), ...closure('facts'), 'start']);
  const wrong = files.flatMap(path => {
    const name = basename(path, '.sh');
    const text = textOf(path);
    // what a type's lowering names travels with the type's files, as it finds them necessary
    const folder = path.split('/').slice(0, 3).join('/');
    const code = filesOf(`${folder}/**/*.ts`).map(textOf).join('\n');
    const named = [...byName.keys()].filter(other => code.includes(`'${other}'`));
    const reach = new Set([...closure(name), ...always, ...named.flatMap(other => [...closure(other)])]);
    const beside = (home: string): boolean => home.startsWith(`${folder.split('/')[2]}-`);
    const lost = needsOf(text).filter(need => !byName.has(need));
    const missing = [...callsOf(text)].filter(
      // the functions of types are called by steps alone
      call => /^[a-z]/.test(call) && homes.has(call) && !homes.get(call)!.some(home => reach.has(home) || beside(home)),
    );
    return [
      ...lost.map(need => `${name} needs ${need}, which is not there`),
      ...missing.map(call => `${name} calls ${call}`),
    ];
  });
  expect(wrong).toEqual([]);
});

it('a file proves the kinds that it names at its head, and each kind is proven by one file', () => {
  const named = [...byName].flatMap(([name, text]) =>
    (/^# proves:([^(\n]*)/m.exec(text)?.[1]?.match(/\w+/g) ?? []).map(kind => ({ name, kind, text })),
  );
  expect(named.length).toBeGreaterThan(25);
  const wrong = named.filter(({ kind, text }) => {
    const together = text.includes(`function ${kind}_row(`) && new RegExp(`^ *PROBE_KINDS=.* ${kind} `, 'm').test(text);
    return !together && !functionsOf(text).includes(`probe_${kind}`);
  });
  expect(wrong.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([]);
  expect(named.map(({ kind }) => kind)).toHaveLength(new Set(named.map(({ kind }) => kind)).size);
});

it('no two files of a bundle define the same function, but for providers, of which one is loaded', () => {
  const homes = new Map<string, string[]>();
  // unpack is a script of its own
  for (const path of files.filter(path => !path.endsWith('/unpack.sh'))) {
    for (const name of functionsOf(textOf(path))) homes.set(name, [...(homes.get(name) ?? []), path]);
  }
  const twice = [...homes].filter(
    ([, paths]) => new Set(paths).size > 1 && !paths.every(path => path.includes('/providers/')),
  );
  expect(twice).toEqual([]);
});

/** Programs of POSIX, of the coreutils and of the init systems: calling them must not reach a function. */
const PROGRAMS = new Set(
  `awk basename busybox cat chmod chown chroot circusctl cmp cp cron crontab curl cut daemon date dd df diff dirname dpkg
  du env exec false file find getent grep group groups groupadd gzip head host hostname id initctl install ip kill last ln
  logger login ls mkdir mktemp more mount mv network nice od openssl package passwd paste pgrep ping pkill printf ps pwd
  rc readlink realpath rename reset rm rmdir rpm run-parts screen sed service sh sleep sort split ssh start stat status
  step stop strings su sudo sv svc svok svstat sysctl systemctl tail tar tee test time timeout top touch tr true tty
  umount uname uniq unlink user useradd usermod users uuidgen wait watch wc wget which who xargs yes`.split(/\s+/),
);

it('no function hides a program, but the words of the runtime that ARCHITECTURE.md names', () => {
  const words = new Set(['step']);
  const hiding = [...byName.values()].flatMap(functionsOf).filter(name => PROGRAMS.has(name) && !words.has(name));
  expect(hiding).toEqual([]);
});

it("a type's function is named as references write the type", () => {
  const wrong = filesOf('src/resources/*/**/*.ts').flatMap(path => {
    const folder = path.split('/')[2]!;
    const names = [...textOf(path).matchAll(/\bcommand\(\s*'([^']+)'/g)].map(([, name]) => name!);
    const own = folder.charAt(0).toUpperCase() + folder.slice(1);
    return names
      .filter(
        name =>
          !['File', 'Anchor', own].includes(name) || !functionsOf(byName.get(name.toLowerCase()) ?? '').includes(name),
      )
      .map(name => `${path}: ${name}`);
  });
  expect(wrong).toEqual([]);
});

it('every file is short, ASCII, and says at its head what it is', () => {
  const wrong = files.flatMap(path => {
    const text = textOf(path);
    const lines = text.split('\n');
    const name = basename(path, '.sh');
    return [
      lines.length > 250 && 'longer than 250 lines',
      /[^\t\n\x20-\x7e]/.test(codeOf(text)) && 'not ASCII',
      !lines.slice(0, 3).some(line => /^#!\/bin\/sh$/.test(line) || line.startsWith(`# ${name}: `)) &&
        'does not begin with its name',
    ]
      .filter(problem => problem !== false)
      .map(problem => `${path}: ${problem}`);
  });
  expect(wrong).toEqual([]);
});

it('ShellCheck has nothing to say', () => {
  // globals are set in one file and read in another
  expect(shellcheck(['-f', 'gcc', '-e', 'SC2034,SC2154', ...files], root)).toEqual([]);
}, 240_000);

it('a folder of src/resources holds its files under its own name', () => {
  const wrong = filesOf('src/resources/*/providers/*.sh').filter(
    path => !basename(path).startsWith(`${path.split('/')[2]!}-`),
  );
  expect(wrong.map(path => `${dirname(path)}: ${basename(path)}`)).toEqual([]);
});
