import { defineConfig } from 'vitest/config';

/**
 * Tests in a real browser, one file after another. `npm test` sets PARLEY_CHROMIUM (path of the browser) and
 * PARLEY_SITE (folder of the built site).
 */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
