import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/{unit,contract}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/fresh-databases.ts'],
    maxWorkers: 2,
    // Modules are loaded once a process, not once a file: no test changes what another one sees.
    isolate: false,
    pool: 'forks',
    // A busy machine is slow, not broken: what hangs is still told, and names its test.
    testTimeout: 30_000,
  },
})
