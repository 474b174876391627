import { ImagingError, type Imaging, type Inspection, type InspectRange } from '../../../imaging/index.ts'

/** Frames looked at in one go: what a crash can lose, and what is stored in one transaction. */
const PORTION = 8
/** Portions being decoded while one is being stored: more would have two workers open the file, each with its memory. */
const AHEAD = 1
/** After so many frames in a row on which the decoder died, the file is taken to be beyond it. */
const PATIENCE = 3

export interface FileToLookAt {
  readonly imaging: Pick<Imaging, 'inspect'>
  /** The bytes to look at now; `key` names them for a decoder that has them open. */
  readonly bytes: () => { readonly blob: Blob; readonly key: string }
  readonly signal: AbortSignal
}

/**
 * The frames of a file from `from` on, in portions and in their order. Throws an ImagingError where the file can't be
 * opened, or can't be read on.
 */
export async function* framePortions(file: FileToLookAt, from: number): AsyncGenerator<Inspection, void> {
  const first = await look(file, { from, count: PORTION })
  const waiting: Promise<Inspection>[] = []
  let next = from + PORTION
  const goAhead = (): void => {
    for (; waiting.length < AHEAD && next < first.total; next += PORTION) {
      const portion = look(file, { from: next, count: Math.min(PORTION, first.total - next) }, first)
      // One that fails is told when its turn comes; those after it are told by nobody.
      portion.catch(() => undefined)
      waiting.push(portion)
    }
  }
  // Nothing goes ahead of the first: whether the file goes in at all is known when that is stored.
  yield first
  goAhead()
  for (let portion = waiting.shift(); portion; portion = waiting.shift()) {
    goAhead()
    yield await portion
  }
}

type Range = Pick<InspectRange, 'from' | 'count'>

/** A portion; where the decoder dies on it, frame by frame, so that only the frame that kills it is lost. */
async function look(file: FileToLookAt, range: Range, known?: Inspection): Promise<Inspection> {
  try {
    return await inspect(file, range)
  } catch (error) {
    if (!isDeath(error)) throw error
    return await lookOneByOne(file, range, known ?? (await openedAt(file, range.from, error)))
  }
}

/** What kind of file it is and how many frames it has, where that can be learnt from any of the next frames. */
async function openedAt(file: FileToLookAt, from: number, death: unknown): Promise<Inspection> {
  for (let frame = from; frame < from + PATIENCE; frame += 1) {
    try {
      return await inspect(file, { from: frame, count: 1 })
    } catch (error) {
      if (!isDeath(error)) throw death
    }
  }
  throw death
}

async function lookOneByOne(file: FileToLookAt, { from, count }: Range, known: Inspection): Promise<Inspection> {
  const { mediaType, total } = known
  const frames: Inspection['frames'][number][] = []
  let told: Pick<Inspection, 'metadata'> = {}
  let deaths = 0
  for (let frame = from; frame < Math.min(from + count, total); frame += 1) {
    try {
      const one = await inspect(file, { from: frame, count: 1 })
      frames.push(...one.frames)
      if (one.metadata) told = { metadata: one.metadata }
      deaths = 0
    } catch (error) {
      deaths += 1
      if (!isDeath(error) || deaths > PATIENCE) throw error
      frames.push({ failure: { code: error.code, message: error.message } })
    }
  }
  return { mediaType, total, from, frames, ...told }
}

function inspect({ imaging, bytes, signal }: FileToLookAt, range: Range): Promise<Inspection> {
  return imaging.inspect({ ...bytes(), ...range }, { signal })
}

function isDeath(error: unknown): error is ImagingError {
  return error instanceof ImagingError && error.code === 'decoder-stopped'
}
