import { defineConfig } from 'vitest/config';

// hosts mostly wait: for packages, for a supervisor's next look, for a reboot. More of them than cores run side by side.
export default defineConfig({
  test: {
    include: ['test/hosts/**/*.host.ts'],
    globalSetup: ['test/hosts/lab.ts'],
    reporters: ['minimal', './test/hosts/behaviour-table.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 3,
  },
});
