import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import type { RunError } from '../../electron/cli/run-error.ts'
import { Starter } from '../../electron/cli/starter.ts'

/** A program that lives until its input ends, and one that ends at once. */
const HANGS = 'process.stdin.on("end", () => process.exit(0)).resume()'
const ENDS = 'process.exit(3)'

interface Starts {
  readonly starter: Starter
  readonly children: ChildProcess[]
  readonly failed: Promise<RunError>
  readonly go: (program?: string) => void
  /** Settles once the program was started that often. */
  readonly started: (times: number) => Promise<void>
}

function starts(wish: { wait: number; starts: number; pulse?: number; missed?: number }): Starts {
  const patience = { pulse: 60_000, missed: 12, ...wish }
  let fail: (error: RunError) => void = () => undefined
  let tell: () => void = () => undefined
  const failed = new Promise<RunError>((resolve) => (fail = resolve))
  const children: ChildProcess[] = []
  const starter = new Starter((error) => fail(error), patience)
  const go = (program = HANGS) =>
    starter.start(() => {
      const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'ignore', 'ignore'] })
      children.push(child)
      tell()
      return child
    })
  const started = (times: number) =>
    new Promise<void>((resolve) => {
      tell = () => children.length >= times && resolve()
      tell()
    })
  return { starter, children, failed, go, started }
}

test('a runtime whose page never comes is ended and started again, and the second one may stay', async () => {
  const { starter, children, go, started } = starts({ wait: 300, starts: 4 })
  go()
  await started(2)
  starter.asked()
  expect(children.map(({ exitCode, signalCode }) => exitCode ?? signalCode)).toEqual([0, null])
  await starter.end()
  expect(children[1]!.exitCode).toBe(0)
})

test('after the last start it is told that nobody answers, and nothing is left running', async () => {
  const { starter, children, failed, go } = starts({ wait: 100, starts: 3 })
  go()
  expect(await failed).toMatchObject({ code: 'runtime-ended', message: 'no answer' })
  await starter.end()
  expect(children).toHaveLength(3)
  expect(children.every(({ exitCode }) => exitCode === 0)).toBe(true)
})

test('a runtime that ends by itself is told of at once, and one that is ended is not', async () => {
  const quick = starts({ wait: 60_000, starts: 4 })
  quick.go(ENDS)
  expect(await quick.failed).toMatchObject({ code: 'runtime-ended', message: '3' })
  await quick.starter.end()
  const calm = starts({ wait: 60_000, starts: 4 })
  calm.go()
  await once(calm.children[0]!, 'spawn')
  calm.starter.asked()
  await calm.starter.end()
  expect(calm.children).toHaveLength(1)
})

test('a page that came and then says nothing for long is given up; one that is heard is not', async () => {
  const { starter, failed, go } = starts({ wait: 60_000, starts: 4, pulse: 50, missed: 5 })
  go()
  starter.asked()
  const begun = performance.now()
  const pulse = setInterval(() => starter.heard(), 50)
  setTimeout(() => clearInterval(pulse), 600)
  expect(await failed).toMatchObject({ code: 'runtime-ended', message: 'no answer' })
  expect(performance.now() - begun).toBeGreaterThan(600)
  await starter.end()
})
