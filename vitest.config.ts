import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Everything that needs no browser: units, golden cases, walls. */
export default defineConfig({
  // The site's own configuration bundles scripts when it is read, which no unit needs.
  plugins: [svelte({ configFile: false, preprocess: vitePreprocess() })],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'node_modules/**'],
    environment: 'node',
    testTimeout: 30_000,
  },
});
