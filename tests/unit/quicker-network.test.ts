import { describe, expect, test } from 'vitest'
import { quicker } from '../../renderer/ocr/own/quicker.ts'
import type { RunNetwork } from '../../renderer/ocr/own/run-network.ts'

const CLASSES = 3

/** Says what `value` says of each number, after that many milliseconds, and remembers how often it was asked. */
function network(value: (index: number) => number, milliseconds = 0): { run: RunNetwork; asked: () => number } {
  let asked = 0
  const run: RunNetwork = async (_piece, dims) => {
    asked += 1
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds))
    return Float32Array.from({ length: dims.reduce((one, other) => one * other, 1) }, (_, index) => value(index))
  }
  return { run, asked: () => asked }
}

const piece = { data: new Float32Array(48 * 8), width: 8 }
const DIMS = [2, 1, CLASSES]
const said = (index: number): number => -1 - (index % 5)

/** Which of the two answers a line afterwards. */
async function answering(plain: ReturnType<typeof network>, other: ReturnType<typeof network>): Promise<string> {
  const run = await quicker(plain.run, other.run, CLASSES)
  const before = [plain.asked(), other.asked()]
  await run(piece, DIMS)
  return plain.asked() > (before[0] ?? 0) ? 'plain' : 'other'
}

describe('of two that run one network', () => {
  test('the quicker one reads where it says the same', async () => {
    expect(
      await answering(
        network(said, 30),
        network((index) => said(index) + 0.004),
      ),
    ).toBe('other')
  })

  test('the plain one reads where it is quicker, or the other says something else', async () => {
    expect(await answering(network(said), network(said, 30))).toBe('plain')
    expect(
      await answering(
        network(said, 30),
        network((index) => said(index) + (index === 7 ? 0.2 : 0)),
      ),
    ).toBe('plain')
    expect(
      await answering(
        network(said, 30),
        network((index) => (index === 7 ? NaN : said(index))),
      ),
    ).toBe('plain')
  })

  test('what hardly can be need not be the same', async () => {
    const far = (by: number) => (index: number) => (index % 5 === 4 ? -20 - by : said(index))
    expect(await answering(network(far(0), 30), network(far(3)))).toBe('other')
  })

  test('the plain one reads where the other one fails, at once or later', async () => {
    const plain = network(said, 30)
    expect(await answering(plain, { run: () => Promise.reject(new Error('no device')), asked: () => 0 })).toBe('plain')
    let isLost = false
    const quick = network(said)
    const run = await quicker(
      plain.run,
      (...asked) => (isLost ? Promise.reject(new Error('lost')) : quick.run(...asked)),
      CLASSES,
    )
    isLost = true
    const before = plain.asked()
    expect([...(await run(piece, DIMS))]).toEqual(Array.from({ length: 6 }, (_, index) => said(index)))
    isLost = false
    await run(piece, DIMS)
    expect(plain.asked() - before).toBe(2)
  })
})
