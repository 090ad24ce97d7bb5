/** Whatever surrounds a run, it makes the same thing: environments, names, contents, clocks, and who may read what. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleWithPath, catalogOf, planOf } from '../runtime/catalog-of.ts';
import { apply, type Scratch, scratch, writeBundle } from '../runtime/run-bundle.ts';
import { bundled, file, summary, treeOf, two } from './safety-site.ts';

let at: Scratch;
beforeEach(() => {
  at = scratch();
});
afterEach(() => {
  spawnSync('umount', ['-q', join(at.directory, 'noexec')]);
  at.remove();
});
const binary = (bytes: Uint8Array) => ({ kind: 'binary' as const, bytes });

describe.each(two)('%s', (name, shell) => {
  const declared = [
    file('/d', { ensure: 'directory', mode: '0755' }),
    file('/d/a', { content: 'a\n', mode: '0644' }),
    file('/d/b', { content: 'b\n' }),
    file('/d/l', { ensure: 'link', target: 'a' }),
    file('/old', { content: 'new\n' }),
    file('/gone', { ensure: 'absent' }),
  ];
  const fresh = (): void => {
    execFileSync('sh', ['-ec', 'rm -rf d var; echo old >old; chmod 640 old; echo x >gone'], { cwd: at.root });
  };
  const command = [`/usr/bin/${shell[0]!}`, ...shell.slice(1)];

  it('is the same run in every environment', () => {
    const script = bundled(name, at, declared);
    fresh();
    apply(shell, script, at);
    const expected = treeOf(at.root);
    const evil = join(at.directory, 'evil');
    const mark = join(at.directory, 'mark');
    mkdirSync(evil);
    for (const tool of ['awk', 'cat', 'mv', 'sha256sum', 'sed', 'stat', 'chmod', 'sort', 'find', 'id', 'cut']) {
      writeFileSync(join(evil, tool), `#!/bin/sh\n: >${mark}\n`);
      chmodSync(join(evil, tool), 0o755);
    }
    writeFileSync(join(evil, 'rc'), `: >${mark}\n`);
    mkdirSync(join(at.directory, 'open'));
    chmodSync(join(at.directory, 'open'), 0o777);
    const plain = { PATH: '/usr/bin:/bin' };
    const surroundings: Readonly<Record<string, readonly [Record<string, string>, string]>> = {
      'no environment': [{}, 'exec "$@"'],
      'a poisoned one': [
        {
          PATH: `${evil}:.`,
          IFS: '/ae',
          CDPATH: `/:${at.directory}`,
          ENV: join(evil, 'rc'),
          BASH_ENV: join(evil, 'rc'),
          LC_ALL: 'tr_TR.UTF-8',
          GREP_OPTIONS: '-v',
          POSIXLY_CORRECT: '1',
          TZ: 'Nowhere/X',
          R: '/nowhere',
          STATE: '/nowhere',
          W: '/nowhere',
          NOOP: '1',
          B: '/nowhere',
          SELECTED: 'none',
        },
        'exec "$@"',
      ],
      'umask 000': [plain, 'umask 000; exec "$@"'],
      'umask 077': [plain, 'umask 077; exec "$@"'],
      'no TMPDIR': [{ ...plain, TMPDIR: '/nonexistent' }, 'exec "$@"'],
      'a relative TMPDIR': [{ ...plain, TMPDIR: '.' }, 'exec "$@"'],
      'a TMPDIR open to all': [{ ...plain, TMPDIR: join(at.directory, 'open') }, 'exec "$@"'],
      'closed input and outputs': [plain, 'exec "$@" <&- >&- 2>&-'],
      'closed input and output': [plain, 'exec "$@" <&- >&-'],
      'no terminal, another directory': [plain, 'cd /proc; exec setsid -w "$@"'],
      'a deleted directory': [plain, 'mkdir "$0.x" && cd "$0.x" && rmdir "$0.x"; exec "$@"'],
      'its own directory': [
        plain,
        `cd '${join(at.directory, 'bundle')}' && shift 2 && exec ${command.join(' ')} apply "$@"`,
      ],
    };
    for (const [what, [env, start]] of Object.entries(surroundings)) {
      fresh();
      const before = start.includes('shift 2') ? [command[0]!, 'apply'] : [...command, script];
      const { stderr } = spawnSync('/bin/sh', ['-c', start, join(at.directory, 'cwd'), ...before, '--root', at.root], {
        env: env as NodeJS.ProcessEnv,
        encoding: 'utf8',
      });
      // the shell itself tells of the directory
      const told = stderr.replace(/^.*getcwd\(\) failed.*\n/m, '');
      expect([what, told, treeOf(at.root)]).toEqual([what, '', expected]);
      expect([what, existsSync(mark)]).toEqual([what, false]);
      expect([what, readdirSync(join(at.directory, 'open'))]).toEqual([what, []]);
    }
  });

  it('executes nothing from its scratch directory', () => {
    const noexec = join(at.directory, 'noexec');
    mkdirSync(noexec);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'noexec,nosuid', 'tmpfs', noexec]).status !== 0) {
      console.warn('SKIPPED: no mounts allowed here, so no noexec');
      return;
    }
    chmodSync(noexec, 0o700);
    const script = bundled(name, at, [...declared, file('/v', { content: 'x\n', validate_cmd: '/bin/grep x %' })]);
    const outcome = spawnSync(shell[0]!, [...shell.slice(1), script, '--root', at.root], {
      env: { ...process.env, TMPDIR: noexec },
      encoding: 'utf8',
    });
    expect([outcome.status, outcome.stderr]).toEqual([0, '']);
    expect(readdirSync(noexec)).toEqual([]);
  });

  it('writes any name and any content as they are', () => {
    const names = [
      '/with\nnewline',
      "/it's",
      '/-rf',
      '/*',
      '/[a]?',
      '/ lead',
      '/trail ',
      '/tab\there',
      '/$(id)`id`',
      '/back\\slash',
      '/caf\u00e9',
      '/"q"',
      '/a -> b',
      '/%s',
      '/~',
      '/#x',
      '/end\n',
    ];
    const sums = `${'0'.repeat(64)}  /etc/passwd\nMD5 (x) = 0\n\\${'a'.repeat(64)}  x\n`;
    const contents: readonly (string | Uint8Array)[] = [
      '',
      '\n',
      '\n\n',
      'no end',
      'a\r\nb\r',
      sums,
      '-n',
      '\\c',
      '%s%n',
      "'",
      '$(id)\n`id`',
      'EOF\n',
      ' \t ',
      'caf\u00e9',
      Uint8Array.from({ length: 512 }, (_, n) => n),
      new Uint8Array([0]),
      new Uint8Array(70_000).fill(10),
    ];
    const some = names.map((title, n) => {
      const content = contents[n]!;
      return file(title, { content: typeof content === 'string' ? content : binary(content), mode: '0640' });
    });
    const script = bundled(name, at, [
      ...some,
      file('/-dir', { ensure: 'directory' }),
      file('/-dir/-l', { ensure: 'link', target: '-n\n*' }),
    ]);
    for (const old of [false, true]) {
      if (old) for (const title of names) writeFileSync(at.path(title.slice(1)), 'other');
      expect(apply(shell, script, at).err).toBe('');
      names.forEach((title, n) => {
        const content = contents[n]!;
        const wanted = Buffer.from(typeof content === 'string' ? new TextEncoder().encode(content) : content);
        expect([title, readFileSync(at.path(title.slice(1))).equals(wanted)]).toEqual([title, true]);
      });
      expect(summary(apply(shell, script, at))).toContain(' 0 changed');
    }
    expect(apply(shell, script, at, '--undo').err).toBe('');
    for (const title of names) expect(readFileSync(at.path(title.slice(1)), 'utf8')).toBe('other');
  });

  it('purges what has no name in any encoding', () => {
    mkdirSync(at.path('p'));
    for (const raw of [[0xff, 0xfe], [0x2d, 0xe9], [0x0a], [0x2a], [0x5c, 0x6e]])
      writeFileSync(Buffer.concat([Buffer.from(`${at.path('p')}/`), Buffer.from(raw)]), 'x');
    const script = bundled(name, at, [
      file('/p', { ensure: 'directory', recurse: true, purge: true }),
      file('/p/keep', { content: 'k' }),
    ]);
    expect(apply(shell, script, at).status).toBe(0);
    expect(readdirSync(at.path('p'))).toEqual(['keep']);
    expect(apply(shell, script, at, '--undo').status).toBe(0);
    expect(readdirSync(at.path('p'), { encoding: 'buffer' }).length).toBe(5);
  });

  it('writes 100 MB', { timeout: 120_000 }, () => {
    const bytes = new Uint8Array(100 << 20).map((_, n) => (n * 31) >> 8);
    const script = bundled(name, at, [file('/large', { content: binary(bytes) })]);
    expect(apply(shell, script, at).err).toBe('');
    expect(readFileSync(at.path('large')).equals(Buffer.from(bytes))).toBe(true);
    expect(summary(apply(shell, script, at))).toContain(' 0 changed');
  });

  it('tells no secret to anybody', () => {
    const secret = 'correct horse battery staple';
    const recorded = join(at.directory, 'recorded');
    const programs = join(at.directory, 'programs');
    mkdirSync(programs);
    if (name === 'dash')
      for (const tool of readdirSync('/usr/bin')) {
        if (
          !/^(awk|cat|ch.*|cmp|cp|cut|diff|find|id|ln|ls|mkdir|mv|rm|sed|sha256sum|sort|stat|sync|tar|tr|wc|xargs)$/.test(
            tool,
          )
        )
          continue;
        writeFileSync(
          join(programs, tool),
          `#!/bin/bash\n{ printf '%s\\n' "$0" "$@"; env; } >>${recorded}\nexec /usr/bin/${tool} "$@"\n`,
        );
        chmodSync(join(programs, tool), 0o755);
      }
    const plan = planOf(
      catalogOf([
        { type: 'File', title: '/new', with: { content: secret, mode: '0600' }, sensitive: ['content'] },
        { type: 'File', title: '/old', with: { content: secret, mode: '0600' }, sensitive: ['content'] },
      ]),
    );
    const script = writeBundle(
      join(at.directory, 'bundle'),
      bundleWithPath(name === 'dash' ? programs : '/usr/bin', plan),
    );
    writeFileSync(at.path('old'), 'before');
    const report = join(at.directory, 'report');
    const said = apply(shell, script, at, '--show-diff', '--report', report);
    writeFileSync(at.path('old'), 'again');
    const more = apply(shell, script, at, '--show-diff', '--verbose');
    expect(said.out + said.err + more.out + more.err + readFileSync(report, 'utf8')).not.toContain(secret);
    expect(said.out).toContain('[redacted]');
    if (name === 'dash') {
      expect(readFileSync(recorded, 'utf8')).toContain('sha256sum');
      expect(readFileSync(recorded, 'utf8')).not.toContain(secret);
    }
    const open = spawnSync('grep', ['-rlF', secret, at.directory], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter(Boolean);
    for (const path of open)
      expect([path, execFileSync('stat', ['-c', '%a', path], { encoding: 'utf8' })]).toEqual([path, '600\n']);
    expect(open.filter(path => path.includes('/var/lib/stringless/')).every(path => path.includes('/backup/'))).toBe(
      true,
    );
  });
});

describe.each(['1970-01-01T00:00:00Z', '2038-01-19T03:14:08Z', '1969-12-31T23:59:59Z'])('at %s', time => {
  it('runs as ever', () => {
    const programs = join(at.directory, 'clock');
    mkdirSync(programs);
    writeFileSync(
      join(programs, 'date'),
      `#!/bin/sh\ncase "$*" in *+%s*) exec /usr/bin/date -d '${time}' +%s ;; *) printf '%s\\n' '${time}' ;; esac\n`,
    );
    chmodSync(join(programs, 'date'), 0o755);
    const script = writeBundle(
      join(at.directory, 'bundle'),
      bundleWithPath(programs, planOf(catalogOf([file('/x', { content: 'x' })]))),
    );
    const report = join(at.directory, 'report');
    expect(apply(['dash'], script, at, '--report', report).status).toBe(0);
    expect(Date.parse(JSON.parse(readFileSync(report, 'utf8')).time)).toBe(Date.parse(time));
    expect(summary(apply(['dash'], script, at))).toContain(' 0 changed');
    expect(apply(['dash'], script, at, '--undo').out).toContain(`undoing the run of ${time}`);
    expect(existsSync(at.path('x'))).toBe(false);
  });
});
