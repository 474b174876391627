// A screen to draw on, where there is none.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** True for a program that the PATH knows. */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

/** Runs `work` with a display: the one there is, or a virtual one. Without either, `work` finds none. */
export async function withDisplay(work) {
  if (process.platform !== 'linux' || process.env.DISPLAY || !isOnPath('Xvfb')) return work()
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  try {
    const number = await new Promise((resolve, reject) => {
      screen.stdio[3].once('data', (data) => resolve(String(data).trim()))
      screen.once('error', reject)
      screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    })
    process.env.DISPLAY = `:${number}`
    return await work()
  } finally {
    delete process.env.DISPLAY
    screen.kill()
  }
}
