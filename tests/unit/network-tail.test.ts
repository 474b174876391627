import { describe, expect, test } from 'vitest'
import { openNetwork, openRecogniser } from '../../renderer/ocr/own/recognise.ts'
import { seeded } from '../../shared/domain/seeded.ts'
import { cutNetwork, type CutNetwork } from '../../shared/formats/line-model/network-tail.ts'
import { transposed } from '../../shared/text/ctc/tail/matrix.ts'
import { runTail } from '../../shared/text/ctc/tail/run-tail.ts'
import { numbersOf } from '../../shared/text/ctc/tail/tail.ts'
import { deepReader, tinyReader } from '../support/tiny-reader.ts'

const FRAMES = 16
const random = seeded(11)
const piece = { data: Float32Array.from({ length: 48 * FRAMES * 4 }, random), width: FRAMES * 4 }

const furthest = (one: Float32Array, other: Float32Array): number =>
  one.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? NaN))), 0)

/** What the two parts of a network say one after the other. */
async function saidInParts({ sees, features, tail }: CutNetwork): Promise<Float32Array> {
  const channels = (tail.blocks[0] ?? tail.decide).inputs
  const see = await openNetwork(sees, features)
  const seen = await see(piece, [1, channels, 1, FRAMES])
  return runTail(tail, { data: transposed(seen, channels, FRAMES), frames: FRAMES }).said.logs
}

describe('a network that is cut before its last layers', { timeout: 60_000 }, () => {
  const onnx = deepReader(seeded(7))

  test.each([0, 1, 2, 9])('%d blocks from its end says the same in two parts', async (blocks) => {
    const cut = cutNetwork(onnx, blocks)
    expect(cut?.tail.blocks).toHaveLength(Math.min(2, blocks))
    const whole = await (await openRecogniser(onnx, 4))(piece)
    expect(cut && furthest(await saidInParts(cut), whole)).toBeLessThan(1e-4)
  })

  test('is joined with another tail, and reads with that one', async () => {
    const cut = cutNetwork(onnx, 2)
    const before = await (await openRecogniser(onnx, 4))(piece)
    for (const numbers of cut ? numbersOf(cut.tail) : [])
      numbers.forEach((value, at) => (numbers[at] = value * 0.7 + 0.05))
    const joined = cut?.joined(cut.tail) ?? new Uint8Array()
    const after = await (await openRecogniser(joined, 4))(piece)
    expect(cut && furthest(await saidInParts(cut), after)).toBeLessThan(1e-4)
    expect(furthest(before, after)).toBeGreaterThan(0.01)
    // It can be cut again, and what it was before is gone from it.
    expect(
      cut && furthest(cutNetwork(joined, 2)?.tail.decide.weights ?? new Float32Array(), cut.tail.decide.weights),
    ).toBe(0)
    expect(new TextDecoder('latin1').decode(joined)).not.toContain('half')
  })

  test('may have no blocks', () => {
    expect(cutNetwork(tinyReader(), 2)?.tail).toMatchObject({ blocks: [], decide: { inputs: 1, outputs: 4, taps: 1 } })
  })

  test('is refused where it ends in another way, and where it is none', () => {
    const other = tinyReader()
    const name = new TextEncoder().encode('LogSoftmax')
    const at = other.findIndex((_, from) => name.every((byte, index) => other[from + index] === byte))
    other.set(new TextEncoder().encode('HardSwish_'), at)
    expect(cutNetwork(other, 2)).toBeNull()
    expect(() => cutNetwork(new Uint8Array(40), 2)).toThrow(RangeError)
  })
})
