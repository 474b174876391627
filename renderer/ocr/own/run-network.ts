import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { LINE_HEIGHT, type LinePiece } from '../../imaging/lines/line-input.ts'
import { OcrError } from '../ocr-error.ts'

export type Picture = Pick<LinePiece, 'data' | 'width'>

/** What a network makes of a piece of a line, in the order of its dimensions, which are to be these. */
export type RunNetwork = (piece: Picture, dims: readonly number[]) => Promise<Float32Array>

/** The runtime of ONNX, of which there are several builds. */
export interface Runtime {
  readonly InferenceSession: {
    create(onnx: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>
  }
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor
}

const INPUT = 'lines'
/** Of what the runtime says, only that. */
const ERRORS = 3

/** Opens a network that takes lines, for one of its outputs. Throws what the runtime throws where it is none. */
export async function openedNetwork(
  { InferenceSession, Tensor }: Runtime,
  onnx: Uint8Array,
  { provider, output }: { readonly provider: 'wasm' | 'webgpu'; readonly output: string },
): Promise<RunNetwork> {
  const session = await InferenceSession.create(onnx, { executionProviders: [provider], logSeverityLevel: ERRORS })
  return async ({ data, width }, wanted) => {
    const found = await session.run({ [INPUT]: new Tensor('float32', data, [1, 1, LINE_HEIGHT, width]) })
    const { data: values, dims } = found[output] ?? {}
    if (!(values instanceof Float32Array) || dims?.join() !== wanted.join())
      throw new OcrError('ocr-model', `${output}: ${dims?.join('×') ?? '0'}, ${wanted.join('×')}`)
    return values
  }
}
