import type { Box, QuarterTurn } from '../../shared/domain/geometry.ts'
import type { Block } from '../../shared/domain/layout.ts'
import type { PageText, ReadTask } from '../../shared/domain/reader.ts'
import { presetOf, type NamedPreset } from '../../shared/domain/reading-preset.ts'
import { meanConfidence } from '../../shared/domain/reading.ts'
import { orthographyOf } from '../../shared/text/orthography/detect.ts'
import type { LetterModel } from '../../shared/text/orthography/letter-model.ts'
import { frameSourceOf } from '../imaging/frame-source.ts'
import type { Imaging } from '../imaging/imaging.ts'
import { within, type Rectangle } from '../imaging/prepare/crop.ts'
import { halvesAt } from '../imaging/prepare/fold.ts'
import { packedPart, type PackedPicture } from '../imaging/prepare/packed-picture.ts'
import type { PagePart } from '../imaging/prepare/parts.ts'
import type { ReadyPage } from '../imaging/prepare/ready-page.ts'
import { withAdded } from './add-lines.ts'
import { blocksOfLines, type FoundBlocks } from './blocks-of-lines.ts'
import { breath } from './breath.ts'
import { credible, withoutCredit } from './credible.ts'
import { findTurn, mayLieWrong } from './find-turn.ts'
import { isLed, isOfEntries, ledLines } from './led-lines.ts'
import { believedParts, linesInParts, outsidePictures } from './lines-in-parts.ts'
import { confidenceOf, textOf, type SeenLine } from './lines-of-tsv.ts'
import { hasManyColumns } from './many-columns.ts'
import { areSquare, canRunDown, modelLabel, modelsFor } from './models.ts'
import { inOneColumn } from './one-column.ts'
import { isOneLine, isPictureOfLine } from './one-line.ts'
import type { OcrContext, OcrPool } from './ocr-pool.ts'
import { placedLines, placer } from './place-lines.ts'
import { readColumns } from './read-columns.ts'
import { GREEK, isGreek, withGreek } from './read-greek.ts'
import { BLOCK, readLayout, VERTICAL } from './read-layout.ts'
import { recognizerOf, shifted, type Recognizer } from './recognizer.ts'
import { restoredLines } from './restore-lines.ts'
import type { Recognised, TesseractImage } from './spawn-tesseract.ts'
import { unreadCells, unreadColumns, withColumn } from './unread-columns.ts'
import { unreadParts } from './unread.ts'
import { unruledTables } from './unruled-tables.ts'

export interface ReadPageDeps {
  readonly imaging: Pick<Imaging, 'prepared'>
  readonly pool: Pick<OcrPool<TesseractImage, Recognised>, 'recognize'>
  /** The model of Russian letters by which old spelling is brought back. */
  readonly letters: () => Promise<LetterModel>
  /** What the names of presets stand for; by default what they do in the program. */
  readonly presetOf?: typeof presetOf
}

/** A page to read, or a part of it. */
export interface PartTask extends ReadTask {
  /** Only this part of the page before its turn, in fractions. */
  readonly part?: Box
}

const AUTOMATIC = 3
const LINE = 7

/** Reads a page as the user has adjusted and turned it. Boxes are of the adjusted, unturned page. */
export async function readPage(deps: ReadPageDeps, task: PartTask, context: OcrContext): Promise<PageText> {
  const usual = workOf(deps, task, { preset: task.preset ?? 'auto', context })
  const ready = await usual.prepared(task.page.rotation)
  if (task.layout) return await textOfPage(usual, await laidOut(usual, ready, task.layout.blocks))
  const down = await readDown(deps, { task, ready, usual }, context)
  if (down && ready.xHeight !== null && !mayLieWrong(ready, down.found.lines))
    return await textOfPage(down.work, down.found)
  const found = await whole(usual, ready, task.page.rotation)
  if (down && isSurer(down.found, found)) return await textOfPage(down.work, down.found)
  if (!isOldRussian(usual, task, found)) return await textOfPage(usual, found)
  const old = workOf(deps, task, { preset: 'old-russian', context })
  const again = { segmentation: found.segmentation, ready: await old.prepared(found.turn) }
  const lines = await readAll(old, again.ready, again.segmentation)
  return await textOfPage(old, await completed(old, { ...again, lines }))
}

/** What is read where lines seem to run down that nobody called vertical; null where none can, or none seem to. */
async function readDown(
  deps: ReadPageDeps,
  { task, ready, usual }: { readonly task: PartTask; readonly ready: ReadyPage; readonly usual: Work },
  context: OcrContext,
): Promise<{ readonly work: Work; readonly found: Found } | null> {
  const languages = canRunDown(task.languages)
  if (usual.preset.id !== 'auto' || languages.length === 0 || !ready.columns) return null
  const work = workOf(deps, { ...task, languages }, { preset: 'vertical', context })
  const again = await work.prepared(task.page.rotation)
  const lines = await readAll(work, again, VERTICAL)
  return { work, found: await completed(work, { ready: again, segmentation: VERTICAL, lines }) }
}

function isSurer(one: Found, other: Found): boolean {
  return (confidenceOf(one.lines) ?? 0) > (confidenceOf(other.lines) ?? 0)
}

/** A page that nobody called old Russian, but that has the hard signs of it. */
function isOldRussian({ preset }: Work, { languages }: ReadTask, { lines }: Found): boolean {
  if (preset.id !== 'auto' || !languages.includes('rus')) return false
  return orthographyOf(lines.map(textOf).join('\n')) === 'russian-1918'
}

function workOf(
  deps: ReadPageDeps,
  task: PartTask,
  { preset: name, context }: { readonly preset: string; readonly context: OcrContext },
): Work {
  const preset = (deps.presetOf ?? presetOf)(name)
  const isMaybeDown = preset.id === 'auto' && canRunDown(task.languages).length > 0
  const wished = isMaybeDown ? { ...preset, columns: 'where-any' as const } : preset
  return {
    preset,
    letters: deps.letters,
    languages: task.languages,
    ofPart: preset.id === 'vertical' ? VERTICAL : BLOCK,
    models: modelsFor(task.languages, preset.id),
    recognizer: recognizerOf(deps.pool, task.page.collectionId, context),
    prepared: (turn) => {
      const source = frameSourceOf(task.page, task.original)
      const part = task.part ? { part: task.part } : {}
      return deps.imaging.prepared({ source, turn, work: wished, ...part }, { signal: context.signal })
    },
  }
}

interface Work extends Pick<ReadPageDeps, 'letters'> {
  readonly preset: NamedPreset
  readonly languages: readonly string[]
  /** How a part of the page is segmented that is read by itself. */
  readonly ofPart: number
  readonly models: readonly string[]
  readonly recognizer: Recognizer
  readonly prepared: (turn: QuarterTurn) => Promise<ReadyPage>
}

/** What was read, on which picture, and how. */
interface Found {
  readonly ready: ReadyPage
  readonly lines: readonly SeenLine[]
  readonly segmentation: number
  /** What is no running text; absent until all was read. */
  readonly parts?: readonly PagePart[]
  /** Blocks that a person drew. */
  readonly drawn?: readonly Block[]
}

async function laidOut(work: Work, ready: ReadyPage, drawn: readonly Block[]): Promise<Found> {
  return { ready, drawn, segmentation: BLOCK, lines: await readLayout(drawn, ready, work) }
}

async function whole(work: Work, ready: ReadyPage, turn: QuarterTurn): Promise<Found & { readonly turn: QuarterTurn }> {
  const segmentation = segmentationOf(ready, work)
  const found = { ready, segmentation, lines: await readAll(work, ready, segmentation) }
  const better = mayLieWrong(ready, found.lines) ? await turnOf(work, found, turn) : turn
  const upright = better === turn ? found : await readTurned(work, found, better)
  return { ...(await completed(work, upright)), turn: better }
}

async function completed(work: Work, found: Found): Promise<Found> {
  const { preset } = work
  const all = preset.complete ? await withUnread(work, found) : found.lines
  const read = preset.complete ? await withGreek(all, found.ready, work) : all
  await breath()
  const writing = preset.credible && !isPictureOfLine(found.ready) ? credible(read, found.ready) : read
  // Only who wants a page as it is wants what a library wrote below it.
  const own = preset.credible || preset.complete ? withoutCredit(writing) : writing
  const believed = ledLines(own, found.ready.leaders)
  await breath()
  const lines = found.segmentation === AUTOMATIC && preset.complete ? inOneColumn(believed) : believed
  const seen = believedParts(lines, found.ready.parts)
  // The characters of lines that run down stand in rows too, and numbers below each other where dots lead: no tables.
  if (!preset.parts || preset.id === 'vertical' || lines.some((line) => isLed(line, found.ready.leaders)))
    return { ...found, lines: linesInParts(lines, seen), parts: seen }
  const page = { ...found.ready, parts: seen }
  await breath()
  const tables = unruledTables(lines, page)
  const full = await withUnreadOfTables(work, {
    ...found,
    lines,
    ruled: seen.filter(({ kind }) => kind === 'table'),
    tables,
  })
  await breath()
  const parts = [...seen, ...(full === lines ? tables : unruledTables(full, page))]
  return { ...found, lines: linesInParts(full, parts), parts }
}

interface Tables {
  /** Those without lines between their cells. */
  readonly tables: readonly PagePart[]
  readonly ruled: readonly PagePart[]
}

/** The lines, and what stands in columns of tables, or in cells of ruled ones, that were passed over. */
async function withUnreadOfTables(
  work: Work,
  { ready, lines, tables, ruled }: Found & Tables,
): Promise<readonly SeenLine[]> {
  const { letters, xHeight } = ready
  if (!xHeight || tables.length + ruled.length === 0) return lines
  const words = lines.flatMap((line) => line.words.map(({ box }) => box))
  const seen = { letters, words, xHeight }
  let all = lines
  for (const [index, strip] of [...unreadColumns(tables, seen), ...unreadCells(ruled, seen)].entries()) {
    const read = withColumn(all, await readStrip(work, ready.picture, { box: strip, of: `strip${index}-` }))
    all = withAdded(read.lines, read.added, { xHeight })
  }
  return all
}

async function readStrip(
  { models, ofPart, recognizer }: Work,
  picture: PackedPicture,
  { box: strip, of }: { readonly box: Rectangle; readonly of: string },
): Promise<readonly SeenLine[]> {
  const box = within(picture, strip)
  return shifted(await recognizer.lines(packedPart(picture, box), { models, segmentation: ofPart, of }), box)
}

/** A blank leaf is not given to the engine, which would search it for long; of an opening each page by itself. */
async function readAll(
  { recognizer, models }: Work,
  ready: ReadyPage,
  segmentation: number,
): Promise<readonly SeenLine[]> {
  const { picture, letters, fold, columns } = ready
  if (letters.length === 0) return []
  if (columns && segmentation === VERTICAL) return await readColumns(columns, ready, { recognizer, models })
  if (fold === null) return await recognizer.lines(picture, { models, segmentation })
  const lines: SeenLine[] = []
  for (const half of halvesAt(fold, picture)) {
    const own = await recognizer.lines(packedPart(picture, half), { models, segmentation, of: `at${half.left}-` })
    lines.push(...shifted(own, half))
  }
  return lines
}

function turnOf(work: Work, { lines }: Found, turn: QuarterTurn): Promise<QuarterTurn> {
  return findTurn({ turn, lines }, work.prepared, (strip) =>
    work.recognizer.lines(strip, { ...work, segmentation: work.ofPart }),
  )
}

async function readTurned(work: Work, found: Found, turn: QuarterTurn): Promise<Found> {
  const ready = await work.prepared(turn)
  return { ...found, ready, lines: await readAll(work, ready, found.segmentation) }
}

/** The lines, and those of the parts that were passed over. */
async function withUnread(work: Work, { ready, lines }: Found): Promise<readonly SeenLine[]> {
  const { picture, letters, xHeight, parts } = ready
  if (!xHeight || lines.length === 0) return lines
  let all = lines
  for (const [index, part] of unreadParts(
    outsidePictures(letters, parts),
    lines.map(({ box }) => box),
    { xHeight },
  ).entries()) {
    all = withAdded(all, await readStrip(work, picture, { box: part, of: `unread${index}-` }), { xHeight })
  }
  return all
}

async function textOfPage(
  work: Work,
  { ready, lines: seen, segmentation, drawn, parts = [] }: Found,
): Promise<PageText> {
  const { preset, models, recognizer } = work
  const lines = preset.restore ? restoredLines(seen, await work.letters()) : seen
  await breath()
  const steps = preset.restore ? [...ready.steps, { step: preset.restore }] : ready.steps
  const placing = { size: ready.picture, corners: ready.corners }
  const { blocks, blockOf } = drawn ? asDrawn(drawn) : blocksOfLines(lines, parts, placer(placing))
  const placed = placedLines(lines, placing, blockOf)
  return {
    lines: placed,
    blocks,
    confidence: meanConfidence(placed),
    engine: { name: 'Tesseract', version: recognizer.version(), model: modelLabel(modelsOf(lines, models)) },
    preparation: { preset: preset.id, segmentation, steps },
  }
}

/** The models, and that of Greek where it read a line. */
function modelsOf(lines: readonly SeenLine[], models: readonly string[]): readonly string[] {
  return models.includes(GREEK) || !lines.some(isGreek) ? models : [...models, GREEK]
}

/** The blocks that a person drew, as if they had been found. */
export function asDrawn(blocks: readonly Block[]): FoundBlocks {
  const ids = new Map<string, Block['id']>(blocks.map(({ id }) => [id, id]))
  return { blocks, blockOf: ({ block }) => ids.get(block) }
}

function segmentationOf(ready: ReadyPage, { preset: { segmentation }, models }: Work): number {
  if (segmentation !== null) return segmentation
  if (isOneLine(ready)) return LINE
  return areSquare(models) || hasManyColumns(ready) || isOfEntries(ready) ? BLOCK : AUTOMATIC
}
