import { defineConfig } from '@playwright/test'
import type { ShellOption } from './tests/support/app-fixture.ts'

const COMMANDS = /(start|package|cli)[^/]*\.spec\.ts$/

/** Journeys run in both shells; what concerns the commands themselves runs once. */
export default defineConfig<ShellOption>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  retries: 0,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { viewport: { width: 1280, height: 800 }, trace: 'off' },
  projects: [
    { name: 'chromium', testIgnore: COMMANDS, use: { shell: 'chromium' } },
    { name: 'electron', testIgnore: COMMANDS, use: { shell: 'electron' } },
    { name: 'commands', testMatch: COMMANDS },
  ],
})
