import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { FRAME, LINE_HEIGHT, type LinePiece } from '../../imaging/lines/line-input.ts'
import { OcrError } from '../ocr-error.ts'

type Picture = Pick<LinePiece, 'data' | 'width'>

/** Says how likely each class is on each frame of a piece of a line, in natural logarithms, frame after frame. */
export type Recognise = (piece: Picture) => Promise<Float32Array>

const [INPUT, OUTPUT] = ['lines', 'log_probabilities']
const TRIAL = 64

/**
 * Opens a recogniser of lines in ONNX, of the form that scripts/training/README.md describes, and tries it on an empty
 * line. Throws an OcrError 'ocr-model' for what is none or has another number of classes.
 */
export async function openRecogniser(onnx: Uint8Array, classes: number): Promise<Recognise> {
  const run = await openNetwork(onnx, OUTPUT)
  const recognise: Recognise = async (piece) => await run(piece, [piece.width / FRAME, 1, classes])
  await recognise({ data: new Float32Array(LINE_HEIGHT * TRIAL).fill(1), width: TRIAL })
  return recognise
}

/** What a network makes of a piece of a line, in the order of its dimensions, which are to be these. */
export type RunNetwork = (piece: Picture, dims: readonly number[]) => Promise<Float32Array>

/** Opens a network that takes lines, for one of its outputs. It throws an OcrError 'ocr-model'. */
export async function openNetwork(onnx: Uint8Array, output: string): Promise<RunNetwork> {
  // More threads would need pages that are isolated from all other origins.
  env.wasm.numThreads = 1
  const session = await opened(onnx)
  return async ({ data, width }, wanted) => {
    const found = await session.run({ [INPUT]: new Tensor('float32', data, [1, 1, LINE_HEIGHT, width]) })
    const { data: values, dims } = found[output] ?? {}
    if (!(values instanceof Float32Array) || dims?.join() !== wanted.join())
      throw new OcrError('ocr-model', `${output}: ${dims?.join('×') ?? '0'}, ${wanted.join('×')}`)
    return values
  }
}

async function opened(onnx: Uint8Array): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(onnx, { executionProviders: ['wasm'] })
  } catch (error) {
    throw new OcrError('ocr-model', error instanceof Error ? error.message : String(error), { cause: error })
  }
}
