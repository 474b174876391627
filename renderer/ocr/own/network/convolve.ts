/** convolve.wat, assembled: as it stands, */
export const PLAIN =
  'AGFzbQEAAAABFwJgDH9/f39/f39/f399fwBgBH9/f38AAg8BA2VudgZtZW1vcnkCAAEDAwIAAQcOAgNyb3cAAARwYXJ0AAEKxwYC1AUDAXsHfwt7IAr9EyEMIAEgAkECdGohDQNAIAMhDyAEIRAgByERIAUhEgNAIBD9CQIAIRcgFyEYIBD9CQIEIRkgGSEaIBD9CQIIIRsgGyEcIBD9CQIMIR0gHSEeIAEhDgNAIAAgDigCAGohEyAT/QACACEVIBP9AAIQIRYgD/0JAgAhFCAXIBUgFP3mAf3kASEXIBggFiAU/eYB/eQBIRggD/0JAgQhFCAZIBUgFP3mAf3kASEZIBogFiAU/eYB/eQBIRogD/0JAgghFCAbIBUgFP3mAf3kASEbIBwgFiAU/eYB/eQBIRwgD/0JAgwhFCAdIBUgFP3mAf3kASEdIB4gFiAU/eYB/eQBIR4gD0EQaiEPIA5BBGohDiAOIA1JDQALIAkEQCARIAlqIRMgFyAT/QACAP3kASEXIBggE/0AAhD95AEhGCATIAhqIRMgGSAT/QACAP3kASEZIBogE/0AAhD95AEhGiATIAhqIRMgGyAT/QACAP3kASEbIBwgE/0AAhD95AEhHCATIAhqIRMgHSAT/QACAP3kASEdIB4gE/0AAhD95AEhHgsgDCAX/esBIRcgDCAY/esBIRggDCAZ/esBIRkgDCAa/esBIRogDCAb/esBIRsgDCAc/esBIRwgDCAd/esBIR0gDCAe/esBIR4gBkEBRgRAIAv9AAIAIRQgFyAU/U4hFyAZIBT9TiEZIBsgFP1OIRsgHSAU/U4hHSAL/QACECEUIBggFP1OIRggGiAU/U4hGiAcIBT9TiEcIB4gFP1OIR4LIBEgF/0LAgAgESAY/QsCECARIAhqIREgESAZ/QsCACARIBr9CwIQIBEgCGohESARIBv9CwIAIBEgHP0LAhAgESAIaiERIBEgHf0LAgAgESAe/QsCECARIAhqIREgEEEQaiEQIBJBAWshEiASDQALIABBIGohACAHQSBqIQcgBkEBayEGIAYNAAsLbwECewNAIAD9AAIAIQQgAP0AAhAhBSACIAQgBf0NAAECAwgJCgsQERITGBkaG/0LAgAgAyAEIAX9DQQFBgcMDQ4PFBUWFxwdHh/9CwIAIABBIGohACACQRBqIQIgA0EQaiEDIAFBAWshASABDQALCw=='
/** and with what is multiplied and added in one step, for machines that can. */
export const FUSED =
  'AGFzbQEAAAABFwJgDH9/f39/f39/f399fwBgBH9/f38AAg8BA2VudgZtZW1vcnkCAAEDAwIAAQcOAgNyb3cAAARwYXJ0AAEKrwYCvAUDAXsHfwt7IAr9EyEMIAEgAkECdGohDQNAIAMhDyAEIRAgByERIAUhEgNAIBD9CQIAIRcgFyEYIBD9CQIEIRkgGSEaIBD9CQIIIRsgGyEcIBD9CQIMIR0gHSEeIAEhDgNAIAAgDigCAGohEyAT/QACACEVIBP9AAIQIRYgD/0JAgAhFCAVIBQgF/2FAiEXIBYgFCAY/YUCIRggD/0JAgQhFCAVIBQgGf2FAiEZIBYgFCAa/YUCIRogD/0JAgghFCAVIBQgG/2FAiEbIBYgFCAc/YUCIRwgD/0JAgwhFCAVIBQgHf2FAiEdIBYgFCAe/YUCIR4gD0EQaiEPIA5BBGohDiAOIA1JDQALIAkEQCARIAlqIRMgFyAT/QACAP3kASEXIBggE/0AAhD95AEhGCATIAhqIRMgGSAT/QACAP3kASEZIBogE/0AAhD95AEhGiATIAhqIRMgGyAT/QACAP3kASEbIBwgE/0AAhD95AEhHCATIAhqIRMgHSAT/QACAP3kASEdIB4gE/0AAhD95AEhHgsgDCAX/esBIRcgDCAY/esBIRggDCAZ/esBIRkgDCAa/esBIRogDCAb/esBIRsgDCAc/esBIRwgDCAd/esBIR0gDCAe/esBIR4gBkEBRgRAIAv9AAIAIRQgFyAU/U4hFyAZIBT9TiEZIBsgFP1OIRsgHSAU/U4hHSAL/QACECEUIBggFP1OIRggGiAU/U4hGiAcIBT9TiEcIB4gFP1OIR4LIBEgF/0LAgAgESAY/QsCECARIAhqIREgESAZ/QsCACARIBr9CwIQIBEgCGohESARIBv9CwIAIBEgHP0LAhAgESAIaiERIBEgHf0LAgAgESAe/QsCECARIAhqIREgEEEQaiEQIBJBAWshEiASDQALIABBIGohACAHQSBqIQcgBkEBayEGIAYNAAsLbwECewNAIAD9AAIAIQQgAP0AAhAhBSACIAQgBf0NAAECAwgJCgsQERITGBkaG/0LAgAgAyAEIAX9DQQFBgcMDQ4PFBUWFxwdHh/9CwIAIABBIGohACACQRBqIQIgA0EQaiEDIAFBAWshASABDQALCw=='

const PAGE = 1 << 16

/** Its functions as convolve.wat says, places in bytes of its memory. */
export interface Convolver {
  readonly memory: WebAssembly.Memory
  readonly row: (
    ...of: readonly [
      from: number,
      offsets: number,
      taps: number,
      weights: number,
      bias: number,
      groups: number,
      tiles: number,
      to: number,
      plane: number,
      beside: number,
      least: number,
      masks: number,
    ]
  ) => void
  readonly part: (...of: readonly [from: number, eights: number, even: number, odd: number]) => void
}

/** Null where the machine's WebAssembly has no SIMD. */
export function openConvolver(): Convolver | null {
  const bytes = [FUSED, PLAIN]
    .map((each) => Uint8Array.from(atob(each), (letter) => letter.charCodeAt(0)))
    .find((each) => WebAssembly.validate(each))
  if (!bytes) return null
  const memory = new WebAssembly.Memory({ initial: 1 })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } })
  // What convolve.wat exports.
  const { row, part } = exports as unknown as Pick<Convolver, 'row' | 'part'>
  return { memory, row, part }
}

/** Sees to it that the memory has so many bytes. Throws a RangeError where the machine has no more. */
export function withRoom({ memory }: Convolver, bytes: number): ArrayBuffer {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
  return memory.buffer
}
