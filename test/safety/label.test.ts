/** Under SELinux a file keeps its label, and a new one has the policy's, before it takes its name. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emit } from '../../src/emitters/emit.ts';
import { catalogOf, planOf, runtimeFiles } from '../runtime/catalog-of.ts';
import { apply, scratch, writeBundle } from '../runtime/run-bundle.ts';
import { file } from './safety-site.ts';

it('labels the temporary file', () => {
  const at = scratch();
  const programs = join(at.directory, 'programs');
  const told = join(at.directory, 'told');
  mkdirSync(programs);
  const program = (name: string, text: string): void => {
    writeFileSync(join(programs, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(programs, name), 0o755);
  };
  program('chcon', `printf '%s\\n' "chcon $*" >>${told}`);
  program('matchpathcon', 'printf "etc_t:%s\\n" "$2"');
  program('mv', `printf '%s\\n' "mv $*" >>${told}; exec /bin/mv "$@"`);
  const selinux = new Map([
    ...runtimeFiles,
    ['environment', runtimeFiles.get('environment')!.replace(/^PATH=/m, () => `PATH=${programs}:`)],
    ['replace', `${runtimeFiles.get('replace')!}SELINUX=1\n`],
  ] as const);
  writeFileSync(at.path('x'), 'old');
  const plan = planOf(catalogOf([file('/x', { content: 'x' }), file('/etc/new', { content: 'y' })]));
  expect(apply(['dash'], writeBundle(join(at.directory, 'bundle'), emit(plan, selinux).value), at).err).toBe('');
  const lines = readFileSync(told, 'utf8')
    .replaceAll(at.root, '')
    .replaceAll(/stringless\.\d+/g, 'stringless.N')
    .split('\n');
  const labels = lines.filter(line => /^chcon|\.tmp/.test(line));
  expect(labels).toEqual([
    'chcon --reference=/x /.stringless.N.tmp',
    'mv -f -- /.stringless.N.tmp /x',
    'chcon -h etc_t:/etc/new /etc/.stringless.N.tmp',
    'mv -f -- /etc/.stringless.N.tmp /etc/new',
  ]);
  at.remove();
});
