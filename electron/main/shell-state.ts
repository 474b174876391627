import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ShellState } from '../../shared/ipc/shell-state.ts'

/** A state that can't be read is none: the window then opens as on the first day. */
export function loadShellState(file: string): ShellState {
  if (!existsSync(file)) return { maximized: false }
  const parsed = ShellState.safeParse(parseJson(readFileSync(file, 'utf8')))
  return parsed.success ? parsed.data : { maximized: false }
}

export function saveShellState(file: string, state: ShellState): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(state))
  renameSync(`${file}.new`, file)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A file cut off by a crash: as if there were none.
    return null
  }
}
