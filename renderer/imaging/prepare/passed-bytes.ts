/**
 * Bytes that are passed on from one worker to another, and whose memory goes back to the machine the moment nobody wants them
 * any more (`released`), wherever they are by then.
 *
 * What a worker or the window was handed over is held by two collectors of garbage, of which one hears nothing of its size.
 * To detach it (ArrayBuffer.transfer) frees it for one of them only: of fifteen pictures of 8 MB that came and were detached
 * all 120 MB stayed. A buffer that can change its size gives its pages back when it is made smaller.
 */
export function passedBytes(length: number): Uint8Array<ArrayBuffer> {
  // A view of the length that it has now: one that followed the buffer would take twice as long to fill.
  return new Uint8Array(new Resizable(length, { maxByteLength: length }), 0, length)
}

/** A copy of bytes, to be passed on. */
export function passedCopy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = passedBytes(bytes.length)
  copy.set(bytes)
  return copy
}

/** Gives the memory of bytes that were made to be passed on back. They may be gone already. */
export function released({ buffer }: Uint8Array<ArrayBuffer>): void {
  const passed: Passed = buffer
  if (passed.resizable) passed.resize?.(0)
}

/** Shells have these from Chromium 111 on; the library of types that is used here has not. */
type Passed = ArrayBuffer & { readonly resizable?: boolean; readonly resize?: (size: number) => void }

const Resizable = ArrayBuffer as new (length: number, options: { readonly maxByteLength: number }) => ArrayBuffer
