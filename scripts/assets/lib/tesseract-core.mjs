// The engine's WebAssembly with what it does in vain left out. It is the package's own file but for the places named here.

/** What a core carries its WebAssembly in: one long string of base64. */
const CARRIED = /[A-Za-z0-9+/]{100000,}={0,2}/

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

/** A core of tesseract.js (its .wasm.js as text) whose lines of pixels are handed on as they are. */
export function withPlainLines(core) {
  const [packed] = CARRIED.exec(core) ?? []
  if (!packed) throw new Error('the core of tesseract.js carries no WebAssembly where it is looked for')
  const wasm = Buffer.from(packed, 'base64')
  const [place, ...others] = wasm.toString('latin1').matchAll(PACKS_LINE)
  if (!place || others.length > 0) throw new Error('the core of tesseract.js packs its lines in no place that is known')
  wasm[place.index + 1] = PIXELS
  return core.replace(packed, wasm.toString('base64'))
}
