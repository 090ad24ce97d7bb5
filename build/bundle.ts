/** Makes dist/: the compiler as one file that starts fast, and the runtime's shell files and modules beside it. */
import { cpSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// two builds may run at once (two terminals): each makes its own folder and the last rename wins
const work = join(root, `dist.${process.pid}`);
const dist = join(root, 'dist');

mkdirSync(join(work, 'runtime'), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  bundle: true,
  platform: 'node',
  target: 'node22',
  format: 'esm',
  outfile: join(work, 'compiler.mjs'),
  // packages in CommonJS reach for require
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
  minifySyntax: true,
  legalComments: 'none',
});
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/start.ts'],
  platform: 'node',
  target: 'node22',
  format: 'esm',
  outfile: join(work, 'stringless.mjs'),
  logLevel: 'warning',
});
for (const file of globSync('src/{emitters/runtime,resources/**}/*.sh', { cwd: root })) {
  cpSync(join(root, file), join(work, 'runtime', basename(file)));
}
rmSync(dist, { recursive: true, force: true });
renameSync(work, dist);
