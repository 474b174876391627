import type { BlockId } from '../../../../shared/domain/ids.ts'
import { withBlocksBy } from '../../../../shared/domain/join-page-texts.ts'
import type { EngineInfo, PageText, ReadContext, Reader, ReadTask } from '../../../../shared/domain/reader.ts'
import { ANY_ENGINE, readsLanguages } from '../../../../shared/domain/reading-engine.ts'
import type { Line } from '../../../../shared/domain/reading.ts'
import { confidenceOf } from '../../../ocr/lines-of-tsv.ts'

/** No engine reads what was asked for. `code` has words in every language; the message names engines. */
export class EngineError extends Error {
  readonly code: 'engine-unknown' | 'engine-none'
  constructor(code: EngineError['code'], message: string) {
    super(message)
    this.name = 'EngineError'
    this.code = code
  }
}

/** A page to read, and with which engine: absent or 'auto' for whatever suits it. */
export interface EngineTask extends ReadTask {
  readonly engine?: string
}

/** The engines that there are. */
export interface Engines {
  /** Those that have all that they need to read, the usual one first. */
  known(): Promise<readonly EngineInfo[]>
  /** Throws an EngineError, what the engine throws, or the signal's reason. */
  read(task: EngineTask, context: ReadContext): Promise<PageText>
  /** Gives the memory of idle engines back. */
  rest(): void
}

/** Engines side by side, the usual one first. */
export function createEngines(readers: readonly Reader[]): Engines {
  return {
    known: async () => (await readyOf(readers)).map(({ engine }) => engine),
    async read({ engine = ANY_ENGINE, ...task }, context) {
      if (engine === ANY_ENGINE) return await readByAny(await readyOf(readers), task, context)
      const reader = readers.find((each) => each.engine.id === engine)
      if (!reader) throw unknown(engine, readers)
      return await readBy(reader, readers, { task, context })
    },
    rest() {
      for (const reader of readers) reader.rest()
    },
  }
}

/** One that can't tell whether it is ready stops no other; asked for by its name it says what is wrong. */
async function readyOf(readers: readonly Reader[]): Promise<readonly Reader[]> {
  const isReady = async (reader: Reader): Promise<boolean> => (await reader.isReady?.().catch(() => false)) ?? true
  const ready = await Promise.all(readers.map(isReady))
  return readers.filter((_, index) => ready[index])
}

function unknown(name: string, readers: readonly Reader[]): EngineError {
  return new EngineError('engine-unknown', `${name} (${readers.map(({ engine }) => engine.id).join(', ')})`)
}

interface Work {
  readonly task: ReadTask
  readonly context: ReadContext
}

/** With the engine that was asked for; one that lays no pages out is shown the blocks that another finds. */
async function readBy(reader: Reader, readers: readonly Reader[], { task, context }: Work): Promise<PageText> {
  if (reader.engine.needs === 'page' || task.layout) return reader.read(task, context)
  const found = await usualOf(readers, task).read(task, part(context, 0, 0.5))
  const layout = { blocks: found.blocks ?? [] }
  return reader.read({ ...task, layout }, part(context, 0.5, 1))
}

/** With the usual engine, and those blocks that another prefers with that one. */
async function readByAny(readers: readonly Reader[], task: ReadTask, context: ReadContext): Promise<PageText> {
  const usual = usualOf(readers, task)
  const others = readers.filter(
    (reader) => reader !== usual && reader.prefers && readsLanguages(reader.engine, task.languages),
  )
  const share = 1 / (others.length + 1)
  let text = await usual.read(task, part(context, 0, share))
  for (const [index, other] of others.entries()) {
    const now = part(context, share * (index + 1), share * (index + 2))
    text = await readPreferred(other, text, { task, context: now })
  }
  return text
}

async function readPreferred(reader: Reader, text: PageText, { task, context }: Work): Promise<PageText> {
  const wish = await reader.prefers?.(task, text, context)
  if (wish?.page) {
    const whole = await reader.read(task, part(context, 0, wish.blocks.length > 0 ? 0.5 : 1))
    if (isBetter(whole.lines, text.lines)) return whole
  }
  const preferred: ReadonlySet<BlockId> = new Set(wish?.blocks)
  const blocks = (text.blocks ?? []).filter(({ id }) => preferred.has(id))
  if (blocks.length === 0) return text
  const other = await reader.read({ ...task, layout: { blocks } }, part(context, wish?.page ? 0.5 : 0, 1))
  const better = blocks.filter(
    ({ id, writing }) => writing === 'hand' || isBetter(linesIn(other, id), linesIn(text, id)),
  )
  return better.length === 0 ? text : withBlocksBy(text, other, new Set(better.map(({ id }) => id)))
}

/**
 * How sure another engine must be, 0 to 1 (measured: BENCHMARKS.md). Where the usual one saw no writing at all: there may be
 * only a picture. Where that is as sure as of print: certain. Else nearly as sure as it, since our own reader is no surer of
 * a word than of its least sure character.
 */
const SURE = { seen: 0.25, print: 0.67, certain: 0.75, nearly: 0.7 }

/** Whether another engine's text is to be taken rather than the usual one's. */
function isBetter(other: readonly Line[], usual: readonly Line[]): boolean {
  const known = confidenceOf(usual)
  const least = known === null ? SURE.seen : known < SURE.print ? known * SURE.nearly : SURE.certain
  return (confidenceOf(other) ?? 0) >= least
}

function linesIn({ lines }: PageText, id: BlockId): readonly Line[] {
  return lines.filter(({ block }) => block === id)
}

/** The first that lays pages out and reads the languages. */
function usualOf(readers: readonly Reader[], { languages }: ReadTask): Reader {
  const usual = readers.find(({ engine }) => engine.needs === 'page' && readsLanguages(engine, languages))
  if (!usual) throw new EngineError('engine-none', languages.join(', '))
  return usual
}

/** The progress of one of several steps. */
function part(context: ReadContext, from: number, to: number): ReadContext {
  return { ...context, onProgress: (fraction) => context.onProgress(from + (to - from) * fraction) }
}
