import { openOnGraphics } from '../../../renderer/ocr/own/on-graphics.ts'
import { openNetwork } from '../../../renderer/ocr/own/recognise.ts'
import type { Picture, RunNetwork } from '../../../renderer/ocr/own/run-network.ts'
import { FRAME, LINE_HEIGHT } from '../../../renderer/imaging/lines/line-input.ts'

/** What one line came to, on the processor and on graphics. */
interface Beside {
  readonly width: number
  readonly plain: number
  readonly graphics: number
  /** In logarithms, of classes that are likely at all. */
  readonly difference: number
  /** Frames on which both find another class likeliest. */
  readonly otherwise: number
}

declare global {
  interface Window {
    besides: (network: string, classes: number, runs: number) => Promise<readonly Beside[]>
  }
}

const LIKELY = -12
const LINES = [
  ['Дѣло о выдачѣ ссуды', 400],
  ['Công văn số 7 về việc thu thuế điền thổ', 600],
  ['Extrait du registre des délibérations du conseil municipal de Tourane', 1000],
] as const

window.besides = async (network, classes, runs) => {
  const onnx = new Uint8Array(await (await fetch(network)).arrayBuffer())
  const plain = await openNetwork(onnx, 'log_probabilities')
  const graphics = await openOnGraphics(onnx, 'log_probabilities')
  const found: Beside[] = []
  for (const [text, width] of LINES) {
    const line = drawn(text, width)
    const dims = [width / FRAME, 1, classes]
    const own = await timed(plain, { line, dims, runs })
    const other = await timed(graphics, { line, dims, runs })
    found.push({ width, plain: own.time, graphics: other.time, ...compared(own.values, other.values, classes) })
  }
  return found
}

function drawn(text: string, width: number): Picture {
  const context = new OffscreenCanvas(width, LINE_HEIGHT).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, LINE_HEIGHT)
  context.fillStyle = '#222'
  context.font = 'italic 24px serif'
  context.fillText(text, 8, 32, width - 16)
  const { data } = context.getImageData(0, 0, width, LINE_HEIGHT)
  return { data: Float32Array.from({ length: width * LINE_HEIGHT }, (_, at) => (data[at * 4] ?? 0) / 255), width }
}

/** Milliseconds: the shortest of the runs. */
async function timed(
  run: RunNetwork,
  { line, dims, runs }: { readonly line: Picture; readonly dims: readonly number[]; readonly runs: number },
) {
  let time = Infinity
  let values = new Float32Array()
  for (let done = 0; done < runs; done += 1) {
    const begun = performance.now()
    values = Float32Array.from(await run(line, dims))
    time = Math.min(time, performance.now() - begun)
  }
  return { time, values }
}

function compared(one: Float32Array, other: Float32Array, classes: number) {
  let difference = 0
  for (const [at, value] of one.entries()) {
    const beside = other[at] ?? NaN
    if (Math.max(value, beside) >= LIKELY) difference = Math.max(difference, Math.abs(value - beside))
  }
  const best = (values: Float32Array, frame: number): number => {
    const own = values.subarray(frame * classes, (frame + 1) * classes)
    return own.indexOf(Math.max(...own))
  }
  const frames = Array.from({ length: one.length / classes }, (_, frame) => frame)
  return { difference, otherwise: frames.filter((frame) => best(one, frame) !== best(other, frame)).length }
}
