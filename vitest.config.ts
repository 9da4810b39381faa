// Tests wait for states, not for times; a slow machine only takes longer. Processes are started by several files, so the cap is wide.

import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: { maxWorkers: '100%', include: ['test/**/*.test.{ts,tsx}'], testTimeout: 60_000, hookTimeout: 120_000, pool: 'forks' },
});
