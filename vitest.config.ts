import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/{unit,contract}/**/*.test.{ts,tsx}'],
    setupFiles: ['fake-indexeddb/auto'],
    maxWorkers: 2,
  },
})
