/** The last lines of a test run: what was left out, what failed and why, then the counts over all runners. Fails when nothing ran. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As much of a failure's message as tells what happened; the whole stands further up, in the runner's own output. */
const MESSAGE_LINES = 12;

const [folder = '.', leftOut = ''] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
for (const name of readdirSync(folder)) {
  const run = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  passed += run.numPassedTests;
  failed += run.numFailedTests + (run.numFailedTests === 0 && !run.success ? 1 : 0);
  skipped += run.numPendingTests + run.numTodoTests;
  for (const file of run.testResults) {
    if (file.status === 'failed' && file.message) console.log(`\nFAILED ${file.name}\n${indented(file.message)}`);
    for (const test of file.assertionResults) {
      if (test.status === 'failed')
        console.log(`\nFAILED ${file.name}: ${test.fullName}\n${indented(test.failureMessages.join('\n'))}`);
    }
  }
}
if (leftOut) console.log(`\nLeft out on this machine:${leftOut}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
if (failed > 0 || passed === 0 || (process.env.CI === 'true' && skipped > 0)) process.exitCode = 1;

function indented(message: string): string {
  return message
    .split('\n')
    .slice(0, MESSAGE_LINES)
    .map(line => `  ${line}`)
    .join('\n');
}
