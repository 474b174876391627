import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { PULSE } from '../../shared/cli/protocol.ts'
import { RunError } from './run-error.ts'
import { askToEnd } from './runtime.ts'

/**
 * How long the page may take to ask for its job, in milliseconds, how often a runtime is started for it, and how many
 * of its pulses in a row may be missed: counted, not timed, since a machine may sleep.
 */
const PATIENCE = { wait: 30_000, starts: 4, pulse: PULSE, missed: 12 }

/**
 * Starts a runtime, and starts it anew where its page does not come for its job: now and then a browser hangs at its
 * start, and nobody sees the window that would say so. A page that has come must go on saying that it lives.
 */
export class Starter {
  readonly #fail: (error: RunError) => void
  readonly #patience: typeof PATIENCE
  #child: ChildProcess | null = null
  #late: NodeJS.Timeout | undefined
  #listening: NodeJS.Timeout | undefined
  #silent = 0
  #starts = 0
  #again: Promise<void> | null = null
  #isEnded = false

  constructor(fail: (error: RunError) => void, patience = PATIENCE) {
    this.#fail = fail
    this.#patience = patience
  }

  start(launch: () => ChildProcess): void {
    const child = launch()
    this.#child = child
    this.#starts += 1
    const tell = (code: string, why: string) => {
      if (this.#child === child) this.#fail(new RunError(code, why))
    }
    child.once('error', (error) => tell('no-runtime', error.message))
    child.once('exit', (code, signal) => tell('runtime-ended', String(signal ?? code)))
    this.#late = setTimeout(() => {
      if (this.#starts < this.#patience.starts) this.#again = this.#startAgain(launch, child)
      else tell('runtime-ended', 'no answer')
    }, this.#patience.wait)
  }

  /** The page has come for its job: from here on it may take as long as it needs, while it lives. */
  asked(): void {
    clearTimeout(this.#late)
    clearInterval(this.#listening)
    this.#silent = 0
    this.#listening = setInterval(() => {
      this.#silent += 1
      if (this.#silent > this.#patience.missed) this.#fail(new RunError('runtime-ended', 'no answer'))
    }, this.#patience.pulse)
  }

  /** The page has told something. */
  heard(): void {
    this.#silent = 0
  }

  async end(): Promise<void> {
    this.#isEnded = true
    clearTimeout(this.#late)
    clearInterval(this.#listening)
    await this.#again
    if (this.#child) await endChild(this.#child)
  }

  async #startAgain(launch: () => ChildProcess, hung: ChildProcess): Promise<void> {
    this.#child = null
    await endChild(hung)
    if (!this.#isEnded) this.start(launch)
  }
}

/** Asks it to end, and makes it end. */
async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = once(child, 'exit')
  // It may end by itself at this moment, and its pipe with it.
  for (const pipe of child.stdio) pipe?.on('error', () => undefined)
  askToEnd(child)
  const kill = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(kill)
  // A helper of it that lives for longer would keep its pipes open, and us with them.
  for (const pipe of child.stdio) pipe?.destroy()
}
