/** The first thing that runs: turns the compile cache on before the compiler itself is loaded. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('./cache', import.meta.url)));
const compiler = './compiler.mjs';
await import(compiler);
