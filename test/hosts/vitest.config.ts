import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that install Python take longest: they begin first, so that no worker is alone with one at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      ['recipes', 'pod', 'circus'].findIndex(it => moduleId.includes(it));
    return (await super.sort(files)).sort((a, b) => rank(b) - rank(a));
  }
}

// hosts mostly wait: for packages, for a supervisor's next look, for a reboot. More of them than cores run side by side.
export default defineConfig({
  test: {
    include: ['test/hosts/**/*.host.ts'],
    globalSetup: ['test/hosts/lab.ts'],
    reporters: ['minimal', './test/hosts/behaviour-table.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
  },
});
