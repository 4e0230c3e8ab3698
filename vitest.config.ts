import { defineConfig } from 'vitest/config';
import { closingLineReporter } from './tools/closing-line-reporter.ts';

export default defineConfig({
  test: {
    include: ['{packages,tools,knowledge,examples,bench,journeys}/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['packages/store/src/testing/test-databases.ts'],
    maxWorkers: 2,
    // Wide: a slow machine is no fault of what is tested, and nothing is timed here.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    reporters: [['default', { summary: false }], closingLineReporter()],
    coverage: { include: ['packages/*/src/**/*.ts'], exclude: ['**/*.test.ts', '**/testing/**'] },
  },
});
