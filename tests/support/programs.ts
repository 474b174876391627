import { existsSync } from 'node:fs'
import { findChromium } from '../../electron/cli/runtime.ts'

/** An installed Chromium or Chrome. */
export function chromiumProgram(): string {
  const program = findChromium()
  if (program === null) throw new Error('No Chromium or Chrome is installed; CHROMIUM_PATH may name one.')
  return program
}

/** The Electron that scripts/e2e.mjs found or made; null where there is none. */
export function electronProgram(): string | null {
  const program = process.env['FONDS_E2E_ELECTRON']
  return program !== undefined && existsSync(program) ? program : null
}

export const NO_ELECTRON = 'no Electron runtime here (CI=true or FONDS_TEST_ELECTRON=fallback makes one for the tests)'

/** What a browser needs when the tests run as root. */
export const rootArgs: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []
