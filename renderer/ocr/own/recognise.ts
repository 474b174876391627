import * as runtime from 'onnxruntime-web/wasm'
import { FRAME, LINE_HEIGHT } from '../../imaging/lines/line-input.ts'
import { OcrError } from '../ocr-error.ts'
import { openQuickNetwork } from './network/quick-network.ts'
import { onGraphics } from './on-graphics.ts'
import { quicker } from './quicker.ts'
import { openedNetwork, type Picture, type RunNetwork } from './run-network.ts'

/** Says how likely each class is on each frame of a piece of a line, in natural logarithms, frame after frame. */
export type Recognise = (piece: Picture) => Promise<Float32Array>

const OUTPUT = 'log_probabilities'
const TRIAL = 64

/**
 * Opens a recogniser of lines in ONNX, of the form that scripts/training/README.md describes, and tries it on an empty
 * line. Our own WebAssembly runs it where it is of layers that this can do, else ONNX Runtime, whose 14 MB are fetched and
 * made ready only then; and the graphics processor where that says the same sooner. Throws an OcrError 'ocr-model' for what
 * is none or has another number of classes.
 */
export async function openRecogniser(onnx: Uint8Array, classes: number): Promise<Recognise> {
  const plain = quickly(onnx) ?? (await openNetwork(onnx, OUTPUT))
  const ofClasses =
    (run: RunNetwork): Recognise =>
    async (piece) =>
      await run(piece, [piece.width / FRAME, 1, classes])
  await ofClasses(plain)({ data: new Float32Array(LINE_HEIGHT * TRIAL).fill(1), width: TRIAL })
  const other = await onGraphics(onnx, OUTPUT)
  return ofClasses(other ? await quicker(plain, other, classes) : plain)
}

function quickly(onnx: Uint8Array): RunNetwork | null {
  try {
    return openQuickNetwork(onnx)
  } catch {
    return null // of a form, or a size, that only the runtime takes
  }
}

/** Opens a network that takes lines, for one of its outputs. It throws an OcrError 'ocr-model'. */
export async function openNetwork(onnx: Uint8Array, output: string): Promise<RunNetwork> {
  // More threads would need pages that are isolated from all other origins.
  runtime.env.wasm.numThreads = 1
  try {
    return await openedNetwork(runtime, onnx, { provider: 'wasm', output })
  } catch (error) {
    throw new OcrError('ocr-model', error instanceof Error ? error.message : String(error), { cause: error })
  }
}
