// The engine's WebAssembly, with what it does in vain left out and its dearest loops made anew. It is the package's own
// file but for what is named here; what is read is the same to the last letter.
import { createHash } from 'node:crypto'
import wabt from 'wabt'
import { CONVOLVED } from './convolved.mjs'
import { INT_PRODUCT } from './int-product.mjs'
import { COPIED_FEATURES, WRITTEN_FEATURES, WRITTEN_STEP } from './network-io.mjs'
import { bodiesOf, withBodies } from './wasm-bodies.mjs'

/** What a core carries its WebAssembly in: one long string of base64. */
const CARRIED = /[A-Za-z0-9+/]{100000,}={0,2}/

/** A core of tesseract.js (its .wasm.js as text, and its SIMD: 'relaxed', 'plain' or 'none') that reads the same in less time. */
export async function quickerCore(core, simd) {
  const [packed] = CARRIED.exec(core) ?? []
  if (!packed) throw new Error('the core of tesseract.js carries no WebAssembly where it is looked for')
  const wasm = withPlainLines(Buffer.from(packed, 'base64'))
  return core.replace(packed, (await withOwnFunctions(wasm, OWN_BY_SIMD[simd])).toString('base64'))
}

/** Leptonica's numbers of formats (imageio.h): PNG, PNM, and its own, which is the pixels as they lie in memory. */
const [PNG, PNM, PIXELS] = [3, 11, 19]

/**
 * Tesseract hands each line of a page on as a PNG, which it packs and at once unpacks again (ImageData::SetPixInternal):
 * an eighth of its time on a page of print. The place is told by its call of pixWriteMem for a PNG and, where that
 * failed, for a PNM: i32.const 3, call n, if, local.get three times, i32.const 11, call n, drop.
 */
const PACKS_LINE = new RegExp(
  String.raw`\x41\x${hex(PNG)}\x10(..)\x04\x40(?:\x20.){3}\x41\x${hex(PNM)}\x10\1\x1a`,
  'gs',
)

function hex(byte) {
  return byte.toString(16).padStart(2, '0')
}

function withPlainLines(wasm) {
  const [place, ...others] = wasm.toString('latin1').matchAll(PACKS_LINE)
  if (!place || others.length > 0) throw new Error('the core of tesseract.js packs its lines in no place that is known')
  const changed = Buffer.from(wasm)
  changed[place.index + 1] = PIXELS
  return changed
}

/** Functions that are made anew, and the SHA-256 of their bodies in the cores with relaxed SIMD and with SIMD. */
const OWN = [
  {
    text: INT_PRODUCT,
    bodies: [
      'a8dfbcc8124f569fed74e5a1acc93ef03166897e4b7d96da81bef06e31f0d5f9',
      'ffe085ee2e9d92fd0a5a0afecbe90619fae5b7c8cc4db81db80b8b6999874f61',
    ],
  },
  {
    text: COPIED_FEATURES,
    bodies: [
      'd06f77247362b631b82ccb37994ad6cbdcdcb138434bb79ac5abe9dca377c454',
      '97facfc9290977e1e99b4b457e61b6e3de0df037f23c6524e81dee2dbd80b378',
    ],
  },
  { text: WRITTEN_FEATURES, bodies: ['ce0c235475fe0ad3d06bd8e58431544501b3e9592e018e6e15b4f8cd1ebda50f'] },
  { text: WRITTEN_STEP, bodies: ['c4aa7796a1ca2485ad094b55dd30a07ae7349444265c42e7419931722d50c667'] },
]

/** It calls others by their numbers in the core with relaxed SIMD: in that alone it is made anew. */
const OWN_IN_RELAXED = [
  { text: CONVOLVED, bodies: ['ebfacdcf4c8099ccb3a7007f086beef6eed0075bfa9e4d91467b94ffe2f62cda'] },
]

const OWN_BY_SIMD = { none: [], plain: OWN, relaxed: [...OWN, ...OWN_IN_RELAXED] }

async function withOwnFunctions(wasm, functions) {
  const own = new Map()
  for (const { text, bodies } of functions) {
    // Before the one that is meant stand those that it calls.
    const body = bodiesOf(Buffer.from(await assembled(text))).at(-1)
    for (const known of bodies) own.set(known, body)
  }
  const replaced = new Set()
  const made = withBodies(wasm, (body) => {
    const known = own.get(createHash('sha256').update(body).digest('hex'))
    if (known) replaced.add(known)
    return known
  })
  if (replaced.size < functions.length)
    throw new Error('the core of tesseract.js has other functions than those made anew')
  return made
}

/** A module as bytes. */
export async function assembled(text) {
  const { parseWat } = await wabt()
  const parsed = parseWat('own.wat', text, { simd: true, relaxed_simd: true, bulk_memory: true })
  try {
    return parsed.toBinary({}).buffer
  } finally {
    parsed.destroy()
  }
}
