import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/{unit,contract}/**/*.test.{ts,tsx}'],
    setupFiles: ['fake-indexeddb/auto'],
    maxWorkers: 2,
    // A busy machine is slow, not broken: what hangs is still told, and names its test.
    testTimeout: 30_000,
  },
})
