import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withPlainLines } from '../../scripts/assets/lib/tesseract-core.mjs'

const FOLDER = new URL('../../node_modules/tesseract.js-core/', import.meta.url)
const coreOf = (kind: string): string => readFileSync(new URL(`tesseract-core-${kind}lstm.wasm.js`, FOLDER), 'utf8')

/** The WebAssembly that a core carries. */
function carriedBy(core: string): Buffer<ArrayBuffer> {
  return Buffer.from(/[A-Za-z0-9+/]{100000,}={0,2}/.exec(core)?.[0] ?? '', 'base64')
}

test.each(['relaxedsimd-', 'simd-', ''])('of the core "%s" one number is another, and it is still sound', (kind) => {
  const before = carriedBy(coreOf(kind))
  const after = carriedBy(withPlainLines(coreOf(kind)))
  expect(after).toHaveLength(before.length)
  const changed = [...before.keys()].filter((at) => before[at] !== after[at])
  expect(changed).toHaveLength(1)
  expect(changed.map((at) => [before[at], after[at]])).toEqual([[3, 19]])
  // Node 20 knows no relaxed SIMD.
  if (kind !== 'relaxedsimd-') expect(WebAssembly.validate(after)).toBe(true)
})

test('a core that is another than the one known is refused, not changed somewhere', () => {
  expect(() => withPlainLines('module.exports = 1')).toThrow('carries no WebAssembly')
  expect(() => withPlainLines(`var a = "${'A'.repeat(200_000)}"`)).toThrow('in no place that is known')
  expect(() => withPlainLines(withPlainLines(coreOf('')))).toThrow('in no place that is known')
})
