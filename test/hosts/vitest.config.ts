import { defineConfig } from 'vitest/config';

// hosts boot and install packages: one after the other, and with patience
export default defineConfig({
  test: { include: ['test/hosts/**/*.host.ts'], testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false },
});
