import { describe, expect, it } from 'vitest'
import type { ExportTarget } from '../../shared/platform/platform.ts'

/** A target and a look at what a user would find. */
export interface TargetUnderTest {
  readonly target: ExportTarget
  readonly found: () => Promise<Readonly<Record<string, string>>>
}

/** What every ExportTarget must do, wherever its files go. */
export function exportTargetContract(name: string, make: () => Promise<TargetUnderTest>): void {
  const signal = new AbortController().signal
  describe(`${name} as an ExportTarget`, () => {
    it('shows nothing before it is finished', async () => {
      const { target, found } = await make()
      await target.write('items.csv', chunksOf('a'), signal)
      expect(visible(await found())).toEqual({})
    })
    it('shows every file once it is finished', async () => {
      const { target, found } = await make()
      await target.write('items.csv', chunksOf('a,', 'b'), signal)
      await target.write('text/Hồ sơ/лист 1.txt', chunksOf('đây'), signal)
      const paths = await target.finish()
      expect(await found()).toEqual({ 'items.csv': 'a,b', 'text/Hồ sơ/лист 1.txt': 'đây' })
      expect(paths.length).toBeGreaterThan(0)
    })
    it('writes bytes and text alike', async () => {
      const { target, found } = await make()
      await target.write('b.txt', chunksOf(new TextEncoder().encode('bytes '), 'text'), signal)
      await target.finish()
      expect(Object.values(await found())).toEqual(['bytes text'])
    })
    it('keeps large files whole', async () => {
      const { target, found } = await make()
      const line = `${'x'.repeat(99)}\n`
      await target.write('big.txt', chunksOf(...Array.from({ length: 40_000 }, () => line)), signal)
      await target.finish()
      expect(Object.values(await found())[0]).toHaveLength(4_000_000)
    })
    it('refuses the same name twice', async () => {
      const { target } = await make()
      await target.write('items.csv', chunksOf('a'), signal)
      await expect(target.write('items.csv', chunksOf('b'), signal)).rejects.toMatchObject({ code: 'exists' })
      await target.abort()
    })
    it('leaves nothing behind when it is aborted', async () => {
      const { target, found } = await make()
      await target.write('text/1.txt', chunksOf('a'), signal)
      await target.abort()
      expect(await found()).toEqual({})
    })
    it('stops when it is told to', async () => {
      const { target, found } = await make()
      const stop = new AbortController()
      const writing = target.write(
        'a.txt',
        endless(() => stop.abort()),
        stop.signal,
      )
      await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
      await target.abort()
      expect(await found()).toEqual({})
    })
  })
}

/** Chunks that come one by one. */
export async function* chunksOf(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  await Promise.resolve()
  yield* chunks
}

async function* endless(afterSome: () => void): AsyncGenerator<string> {
  for (let count = 0; ; count += 1) {
    await Promise.resolve()
    if (count === 30) afterSome()
    yield 'x'.repeat(100_000)
  }
}

const visible = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('.')))
