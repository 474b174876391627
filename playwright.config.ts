import { defineConfig } from '@playwright/test'
import type { ShellOption } from './tests/support/app-fixture.ts'

const COMMANDS = /(start|package|cli)[^/]*\.spec\.ts$/

/** What shows the look of screens, or feeds decoders; and what only a browser lets a test do. */
const IN_CHROMIUM = /(disk-full|mutated-files|screens)[^/]*\.spec\.ts$/

/** Before the Electron that ships is changed, everything is run in it. */
const isWhole = process.env['FONDS_E2E_WHOLE'] !== undefined

/** Which tests run in which shell is told in tests/README.md; what concerns the commands themselves runs once. */
export default defineConfig<ShellOption>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  retries: 0,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { viewport: { width: 1280, height: 800 }, trace: 'off' },
  projects: [
    { name: 'chromium', testIgnore: COMMANDS, grepInvert: /@electron\b/, use: { shell: 'chromium' } },
    {
      name: 'electron',
      testIgnore: [COMMANDS, IN_CHROMIUM],
      grep: isWhole ? /./ : /@(both|electron)\b/,
      use: { shell: 'electron' },
    },
    { name: 'commands', testMatch: COMMANDS },
  ],
})
