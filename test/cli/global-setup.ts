/** Builds the compiler once, as users get it, before the tests of the command line. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the built dist/stringless.mjs. */
    compiler: string;
  }
}

export default function setup(project: TestProject): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // other tests do not need it
  const asked = process.argv.slice(2).filter(word => word !== 'run' && !word.startsWith('-'));
  if (asked.length === 0 || asked.some(word => word.includes('cli')))
    execFileSync(process.execPath, ['build/bundle.ts'], { cwd: root });
  project.provide('compiler', `${root}dist/stringless.mjs`);
}
