// Runs another program and waits for it.
import { spawn } from 'node:child_process'
import { ROOT } from './paths.mjs'

/**
 * Runs `command`, its output to ours (or all of it to stderr with `quiet`), and gives back its exit status.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, toStderr?: boolean, timeout?: number }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.toStderr ? 2 : 'inherit', 'inherit'],
      timeout: options.timeout,
      // npm is a .cmd file on Windows, which only a shell runs.
      shell: process.platform === 'win32' && command === 'npm',
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** The same, for a step that must succeed. */
export async function must(command, args, options = {}) {
  const status = await run(command, args, options)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
}

/**
 * Runs `command` beside others: what it says, to either stream, is given back with its exit status.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ status: number, output: string }>}
 */
export function runApart(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes))
    child.on('error', reject)
    child.on('close', (code) => resolve({ status: code ?? 1, output: Buffer.concat(said).toString() }))
  })
}
