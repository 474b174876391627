import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import type { LinePiece } from '../../imaging/lines/line-input.ts'
import { OcrError } from '../ocr-error.ts'

/** Says how likely each class is on each frame of a piece of a line, in natural logarithms, frame after frame. */
export type Recognise = (piece: Pick<LinePiece, 'data' | 'width'>) => Promise<Float32Array>

const HEIGHT = 48
const FRAME = 4
const [INPUT, OUTPUT] = ['lines', 'log_probabilities']
const TRIAL = 64

/**
 * Opens a recogniser of lines in ONNX, of the form that scripts/training/README.md describes, and tries it on an empty
 * line. Throws an OcrError 'ocr-model' for what is none or has another number of classes.
 */
export async function openRecogniser(onnx: Uint8Array, classes: number): Promise<Recognise> {
  // More threads would need pages that are isolated from all other origins.
  env.wasm.numThreads = 1
  const session = await opened(onnx)
  const recognise: Recognise = async ({ data, width }) => {
    const found = await session.run({ [INPUT]: new Tensor('float32', data, [1, 1, HEIGHT, width]) })
    const { data: logs, dims } = found[OUTPUT] ?? {}
    if (!(logs instanceof Float32Array) || dims?.[0] !== width / FRAME || dims[2] !== classes)
      throw new OcrError('ocr-model', `${OUTPUT}: ${dims?.join('×') ?? '0'}, ${width / FRAME}×1×${classes}`)
    return logs
  }
  await recognise({ data: new Float32Array(HEIGHT * TRIAL).fill(1), width: TRIAL })
  return recognise
}

async function opened(onnx: Uint8Array): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(onnx, { executionProviders: ['wasm'] })
  } catch (error) {
    throw new OcrError('ocr-model', error instanceof Error ? error.message : String(error), { cause: error })
  }
}
