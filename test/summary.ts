/** The last lines of a test run: what was left out, then the counts over all runners. Fails when nothing ran. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '.', leftOut = ''] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
for (const name of readdirSync(folder)) {
  const run = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  passed += run.numPassedTests;
  failed += run.numFailedTests + (run.numFailedTests === 0 && !run.success ? 1 : 0);
  skipped += run.numPendingTests + run.numTodoTests;
}
if (leftOut) console.log(`\nLeft out on this machine:${leftOut}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
if (failed > 0 || passed === 0 || (process.env.CI === 'true' && skipped > 0)) process.exitCode = 1;
