/** Runs the scripts that travel to the host, as they are, under a shell and with only the programs a test names. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const sources = join(import.meta.dirname, '../../src/resources/daemon');

export interface ScriptHost {
  readonly folder: string;
  /** Starts a script with its interpreter; its output is collected. */
  start(script: string, words: readonly string[], environment?: Readonly<Record<string, string>>): Running;
  run(script: string, words: readonly string[], environment?: Readonly<Record<string, string>>): Ended;
  write(path: string, text: string, mode?: number): string;
  read(path: string): string;
  has(path: string): boolean;
  /** A folder for PATH with these programs of this machine and nothing else; NAME=FILE renames one. */
  programs(...names: readonly string[]): string;
  remove(): void;
}
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  output(): string;
}

/** @param shell what `#!/bin/sh` is here */
export function scriptHost(shell: readonly string[]): ScriptHost {
  const folder = mkdtempSync(join(tmpdir(), 'stringless-scripts-'));
  const library = join(folder, 'lib');
  mkdirSync(library);
  for (const file of globSync('daemon-*.sh', { cwd: sources })) {
    const text = readFileSync(join(sources, file), 'utf8');
    const program = spawnSync('sh', ['-c', `command -v ${shell[0]}`], { encoding: 'utf8' }).stdout.trim();
    // the kernel gives an interpreter one word: `busybox ash` and `zsh --emulate sh` go through a script of their own
    const interpreter = join(folder, 'sh');
    if (!existsSync(interpreter)) {
      writeFileSync(interpreter, `#!/bin/sh\nexec ${program} ${shell.slice(1).join(' ')} "$@"\n`);
      chmodSync(interpreter, 0o755);
    }
    writeFileSync(join(library, basename(file, '.sh')), text.replace('#!/bin/sh', `#!/usr/bin/env -S ${interpreter}`));
    chmodSync(join(library, basename(file, '.sh')), 0o755);
  }
  const env = (more: Readonly<Record<string, string>>) => ({
    PATH: process.env.PATH ?? '',
    DAEMON_LIB: library,
    DAEMON_RUN: join(folder, 'run'),
    DAEMON_ETC: join(folder, 'etc'),
    LC_ALL: shell[0] === 'yash' ? 'C.UTF-8' : 'C',
    ...more,
  });
  const host: ScriptHost = {
    folder,
    start: (script, words, more = {}) => {
      const child = spawn(join(library, script), [...words], { env: env(more), stdio: ['ignore', 'pipe', 'pipe'] });
      let stdout = '';
      let stderr = '';
      child.stdout!.on('data', data => {
        stdout += data;
      });
      child.stderr!.on('data', data => {
        stderr += data;
      });
      const ended = new Promise<Ended>(resolve => child.on('close', status => resolve({ status, stdout, stderr })));
      return { child, ended, output: () => stdout };
    },
    run: (script, words, more = {}) => {
      const { status, stdout, stderr } = spawnSync(join(library, script), [...words], {
        env: env(more),
        encoding: 'utf8',
        timeout: 30_000,
      });
      return { status, stdout, stderr };
    },
    write: (path, text, mode = 0o644) => {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      chmodSync(file, mode);
      return file;
    },
    read: path => (host.has(path) ? readFileSync(join(folder, path), 'utf8') : ''),
    has: path => existsSync(join(folder, path)),
    programs: (...names) => {
      const bin = mkdtempSync(join(folder, 'bin-'));
      for (const name of [
        'env',
        'sh',
        'dash',
        'cat',
        'awk',
        'sed',
        'grep',
        'tr',
        'id',
        'date',
        'sleep',
        'printf',
        'cut',
        ...names,
      ]) {
        const [as = name, program = as] = name.split('=');
        // the program's file: command -v would only name what is built into the shell, and mksh has no printf built in
        const folders = (process.env.PATH ?? '').split(':');
        const found = folders.map(folder => join(folder, program)).find(file => existsSync(file));
        if (found) symlinkSync(found, join(bin, as));
      }
      return bin;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return host;
}

/** Until the condition holds, for at most half a minute. */
export async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 600; turn++) {
    if (condition()) return;
    await pause(50);
  }
  throw new Error(`never came true: ${condition}`);
}
