import { bookOf, type FieldBook } from '../../../../shared/domain/fields/catalogue.ts'
import type { NewId } from '../../../../shared/domain/ids.ts'
import type { Page } from '../../../../shared/domain/page.ts'
import type { Repositories } from '../../../../shared/domain/repositories.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { HeaderRows } from '../../../../shared/intake/header-rows.ts'
import { hasErrors, inRowOrder, type IntakeReport } from '../../../../shared/intake/intake-report.ts'
import type { PlaceAnswers } from '../../../../shared/intake/place-names.ts'
import { fieldsTold, namesRecords } from '../../../../shared/intake/meanings.ts'
import type { TablePlan } from '../../../../shared/intake/plan-table.ts'
import { WorkerClient } from '../../../map/ask-worker.ts'
import type { Gazetteer, UndoStack, WorkContext } from '../../../ports/services.ts'
import type { PlaceDecisions, TableIntake, TableSession, TableWish } from '../../../ports/table-intake.ts'
import { CsvError } from '../csv-import/csv-text.ts'
import { createPlacePlan, type PlacePlan } from '../csv-import/place-plan.ts'
import { createHolder } from '../intake/holder.ts'
import { keepColumns, keptColumns, keptPlaces } from './kept-columns.ts'
import { changesOf, findPlaces } from './table-changes.ts'
import type { TableQuestion, TableReply } from './table-desk.ts'

/** Whoever reads the spreadsheet and plans what becomes of it, and how to end it. */
export interface TableHelper {
  ask(question: TableQuestion): Promise<TableReply>
  end(): void
}

/** Milliseconds in which a spreadsheet is read; a sheet of a million empty rows takes two seconds. */
const READ_WITHIN = 120_000

interface Dependencies {
  readonly repositories: Repositories
  readonly gazetteer: Pick<Gazetteer, 'search'>
  readonly undo: UndoStack
  readonly clock: { now(): string }
  readonly newId: NewId
  /** A worker of its own for each spreadsheet, unless a test has another helper. */
  readonly start?: () => TableHelper
  /** Milliseconds that reading may take, unless a test is in haste. */
  readonly readWithin?: number
}

/** Takes spreadsheets in as units: read and planned beside the window, written as one step. */
export function createTableIntake(deps: Dependencies): TableIntake {
  return {
    async open(file, name, header) {
      const book = bookOf(await deps.repositories.templates.all())
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { start = startWorker, readWithin = READ_WITHIN } = deps
      const desk = new TableLine({ start, readWithin, bytes, book, ...(header ? { header } : {}) })
      const { signature, ...read } = await desk.open()
      const { settings } = deps.repositories
      const columns = (await keptColumns(settings, signature, book)) ?? read.columns
      const places = await keptPlaces(settings, signature)
      return sessionOf(deps, desk, { table: { ...read, name, columns, places }, signature })
    },
  }
}

function startWorker(): TableHelper {
  return new WorkerClient<TableQuestion, TableReply>(
    new Worker(new URL('./table.worker.ts', import.meta.url), { type: 'module' }),
  )
}

interface TableSource {
  readonly start: () => TableHelper
  readonly bytes: Uint8Array
  readonly book: FieldBook
  readonly header?: HeaderRows
  readonly readWithin: number
}

/** What was waited for; null where it took longer. */
async function within<T>(milliseconds: number, waited: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  try {
    return await Promise.race([waited, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The helper of a spreadsheet. One that was ended is started again when it is asked again. */
class TableLine {
  readonly book: FieldBook
  readonly #source: TableSource
  readonly #holder = createHolder(() => this.end())
  #helper: TableHelper | null = null

  constructor(source: TableSource) {
    this.#source = source
    this.book = source.book
  }

  async open() {
    const { start, bytes, header, readWithin } = this.#source
    this.#helper = start()
    const reply = await within(
      readWithin,
      this.#helper.ask({ kind: 'open', bytes, own: this.book.own, ...(header ? { header } : {}) }),
    )
    if (reply === null) throw this.#failed(new CsvError('sheet-endless', String(Math.round(readWithin / 1000))))
    if ('unreadable' in reply) throw this.#failed(new CsvError('sheet-unreadable', reply.unreadable))
    if (!('read' in reply)) throw new Error('The spreadsheet was not read')
    if (reply.read.header.every((heading) => heading === '')) throw this.#failed(new CsvError('csv-empty', 'no header'))
    return reply.read
  }

  /** Cancelling ends the helper, whatever it is at. `known` hands on what is in the archive, part by part. */
  async plan(
    question: Extract<TableQuestion, { kind: 'look' | 'plan' }>,
    known: (take: (units: readonly Unit[]) => void) => Promise<void>,
    signal: AbortSignal,
  ): Promise<TablePlan> {
    if (!this.#helper) await this.open()
    signal.throwIfAborted()
    const end = (): void => this.end()
    signal.addEventListener('abort', end)
    try {
      const told: Promise<unknown>[] = []
      await known((units) => {
        const taken = this.#helper?.ask({ kind: 'known', units })
        // Where the helper is ended meanwhile, what is told of it is told below.
        taken?.catch(() => undefined)
        if (taken) told.push(taken)
      })
      await Promise.all(told)
      const reply = await this.#helper?.ask(question)
      if (reply && 'plan' in reply) return reply.plan
      throw new Error('The spreadsheet was not planned')
    } catch (error) {
      // What it was given may be half of the archive.
      this.end()
      signal.throwIfAborted()
      throw error
    } finally {
      signal.removeEventListener('abort', end)
    }
  }

  end(): void {
    this.#helper?.end()
    this.#helper = null
  }

  /** Closing waits until this is done. */
  keptOpen<T>(work: () => Promise<T>): Promise<T> {
    return this.#holder.hold(work)
  }

  close(): void {
    this.#holder.close()
  }

  #failed(error: CsvError): CsvError {
    this.end()
    return error
  }
}

function answersOf(decided: PlaceDecisions): PlaceAnswers {
  const names = (isPlace: boolean): ReadonlySet<string> =>
    new Set([...decided].flatMap(([name, candidate]) => ((candidate !== null) === isPlace ? [name] : [])))
  return { placed: names(true), words: names(false) }
}

/** A plan with what it was made of. */
interface Planned {
  readonly plan: TablePlan
  readonly report: IntakeReport
  readonly pages: readonly Page[]
  readonly places: PlacePlan
}

function sessionOf(
  deps: Dependencies,
  line: TableLine,
  { table, signature }: { readonly table: TableSession['table']; readonly signature: string },
): TableSession {
  const { repositories, clock, undo } = deps

  async function planned(kind: 'look' | 'plan', wish: TableWish, context: WorkContext): Promise<Planned> {
    const { collectionId, rescued = false, places: decided, ...others } = wish
    const choices = decided ? { ...others, answers: answersOf(decided) } : others
    const pages = await repositories.pages.ofCollection(collectionId)
    const at = clock.now()
    const templates = await repositories.templates.all()
    const choice = (await repositories.collections.get(collectionId))?.templates
    const moment = {
      collectionId,
      pages: pages.map(({ id, unitId, path, order, leaf }) => ({ id, unitId, path, order, ...(leaf ? { leaf } : {}) })),
      authorities: namesRecords(choices.columns) ? await repositories.authorities.all(collectionId) : [],
      rules: [...fieldsTold(choices.columns)].map((name) => line.book.rule(name)),
      describing: { templates, ...(choice ? { choice } : {}) },
      file: table.name,
      at,
    }
    // Never all at once in the window, which has its own tree of them: for ten thousand units that is some 50 MB.
    const known = (take: (units: readonly Unit[]) => void) => repositories.units.eachPart(collectionId, take)
    const plan = await line.plan({ kind, choices, rescued, moment }, known, context.signal)
    const places = await createPlacePlan(deps, collectionId, decided)
    const doubts = await findPlaces(plan, { plan: places, by: { at, file: table.name } }, context)
    const { rows, added, changed, same } = plan
    const problems = inRowOrder([...plan.problems, ...doubts])
    return { plan, pages, places, report: { file: table.name, rows, added, changed, same, problems, written: false } }
  }

  return {
    table,
    dryRun: async (wish, context) => (await planned('look', wish, context)).report,
    look: async (wish, context) => {
      const { report, plan } = await planned('look', wish, context)
      return { report, names: plan.names }
    },
    takeIn: (wish, context) =>
      line.keptOpen(async () => {
        const told: IntakeReport[] = []
        // Planned when its turn has come, so that nothing that was done since the dry run is overwritten.
        await undo.run(async () => {
          const made = await planned('plan', wish, context)
          const written = !hasErrors(made.report)
          told.push({ ...made.report, written })
          // What the helper keeps of the spreadsheet takes more memory than the window needs to write it.
          if (!written) return null
          line.end()
          const changes = changesOf(made.plan, made.pages, made.places)
          return { label: 'intake.undo', changes: (await context.recorded?.(changes, made.report)) ?? changes }
        })
        await keepColumns(repositories.settings, signature, wish)
        const [report] = told
        if (!report) throw new Error('The spreadsheet was not planned')
        return report
      }),
    close: () => line.close(),
  }
}
