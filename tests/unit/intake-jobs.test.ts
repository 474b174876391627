import { expect, test } from 'vitest'
import { createIntakeJobs } from '../../renderer/app/services/intake/intake-jobs.ts'
import { createUndoStack } from '../../renderer/app/services/undo.ts'
import type { TakingContext } from '../../renderer/ports/intake-jobs.ts'
import type { WorkContext } from '../../renderer/ports/work.ts'
import { puts } from '../../shared/domain/changes.ts'
import { idFrom, type JobId, type NewId } from '../../shared/domain/ids.ts'
import type { IntakeRecord } from '../../shared/domain/job.ts'
import type { Watched } from '../../shared/domain/repositories.ts'
import type { IntakeReport } from '../../shared/intake/intake-report.ts'
import { freshArchive } from '../support/archive.ts'
import { AT, aUnit, COLLECTION } from '../support/builders.ts'

const report = (parts: Partial<IntakeReport> = {}): IntakeReport => ({
  file: 'list.csv',
  rows: 1,
  added: 1,
  changed: 0,
  same: 0,
  problems: [],
  written: true,
  ...parts,
})

const now = <T>(of: Watched<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = of.subscribe((value) => {
      resolve(value)
      queueMicrotask(() => stop())
    }, reject)
  })

async function jobs() {
  const archive = await freshArchive()
  let made = 0
  const newId: NewId = () => idFrom(`job-${(made += 1)}`)
  const service = createIntakeJobs({ repositories: archive, clock: { now: () => AT }, newId })
  const all = (): Promise<readonly IntakeRecord[]> => archive.db.jobs.toArray().then((rows) => rows as IntakeRecord[])
  const latest = async (): Promise<IntakeRecord | undefined> => (await now(archive.jobs.watchIntakes(COLLECTION)))[0]
  const run = (work: (context: TakingContext) => Promise<IntakeReport>, follow?: Partial<WorkContext>) =>
    service.run({ collectionId: COLLECTION, file: 'list.csv', rows: 7 }, work, follow)
  return { archive, service, latest, run, all }
}

test('a file is followed while it goes in, and its end stays until it is forgotten', async () => {
  const { archive, service, latest, run } = await jobs()
  const told: number[] = []
  await run(
    async ({ onProgress }) => {
      onProgress({ done: 3, total: 9 })
      const [active] = [...(await now(service.active()))]
      expect(active?.[1]).toEqual({ done: 3, total: 9 })
      expect(await latest()).toMatchObject({ id: active?.[0], state: 'running' })
      return report()
    },
    { onProgress: ({ done }) => told.push(done) },
  )
  expect(told).toEqual([3])
  expect((await now(service.active())).size).toBe(0)
  const record = await latest()
  expect(record).toMatchObject({ state: 'done', file: 'list.csv', added: 1, rows: 1, finishedAt: AT })
  await service.forget(record!.id)
  expect(await latest()).toBeUndefined()
  expect(await archive.db.jobs.count()).toBe(0)
})

test('a file with errors is told as refused, with what stands against it', async () => {
  const { latest, run } = await jobs()
  const note = { row: 3, column: '', code: 'intake-level', message: 'полка' } as const
  await run(() => Promise.resolve(report({ written: false, problems: [{ weight: 'error', ...note }] })))
  expect(await latest()).toMatchObject({ state: 'refused', errors: 1, doubts: 0, notes: [note] })
})

test('it can be cancelled from the list and from its page, and a failure is kept', async () => {
  const { service, latest, run } = await jobs()
  const begun: Promise<JobId>[] = []
  const hang = ({ signal }: WorkContext) => {
    begun.push(latest().then((record) => record!.id))
    return new Promise<IntakeReport>((_, fail) => signal.addEventListener('abort', () => fail(new Error('ended'))))
  }
  const first = run(hang)
  await expect.poll(() => begun.length).toBe(1)
  await service.forget(await begun[0]!)
  expect((await latest())?.state).toBe('running')
  service.cancel(await begun[0]!)
  await expect(first).rejects.toThrow()
  expect((await latest())?.state).toBe('cancelled')
  await service.forget(await begun[0]!)
  const page = new AbortController()
  const second = run(hang, { signal: page.signal })
  await expect.poll(() => begun.length).toBe(2)
  page.abort()
  await expect(second).rejects.toThrow()
  expect((await latest())?.state).toBe('cancelled')
  await service.forget(await begun[1]!)
  await expect(run(() => Promise.reject(new Error('full')))).rejects.toThrow('full')
  expect(await latest()).toMatchObject({ state: 'failed', failure: { file: 'list.csv', message: 'full' } })
})

test('that a file is in is written together with what it brings, and undone with it', async () => {
  const { archive, latest, run } = await jobs()
  const undo = createUndoStack(archive.writer)
  const made = report()
  await run(async ({ recorded }) => {
    await undo.run(async () => ({
      label: 'intake.undo',
      changes: await recorded!(puts('units', [aUnit('u')]), made),
    }))
    expect(await latest()).toMatchObject({ state: 'done', added: 1 })
    return made
  })
  expect(await archive.units.tree(COLLECTION)).toHaveLength(1)
  await undo.undo()
  expect(await archive.units.tree(COLLECTION)).toHaveLength(0)
  expect(await latest()).toMatchObject({ state: 'unwritten', rows: 1 })
  await undo.redo()
  expect(await latest()).toMatchObject({ state: 'done', added: 1 })
})

test('a file that was at work as the program ended is found stopped, once', async () => {
  const { archive, latest, run } = await jobs()
  void run(() => new Promise(() => undefined))
  await expect.poll(async () => (await latest())?.state).toBe('running')
  expect(await archive.jobs.stopIntakes()).toBe(1)
  expect(await latest()).toMatchObject({ state: 'stopped', rows: 7 })
  expect(await archive.jobs.stopIntakes()).toBe(0)
})

test('of many files of a collection the latest stay, and all go with the collection', async () => {
  const { archive, all } = await jobs()
  const record = (at: number): IntakeRecord => ({
    ...{ kind: 'intake', state: 'done', file: `${at}`, collectionId: COLLECTION, rows: 1, added: 1, changed: 0 },
    ...{ errors: 0, doubts: 0, notes: [], startedAt: new Date(at).toISOString(), id: `${at}` as JobId },
  })
  for (let at = 0; at < 22; at += 1) await archive.jobs.putIntake(record(at))
  expect((await now(archive.jobs.watchIntakes(COLLECTION))).map(({ file }) => file).slice(-2)).toEqual(['3', '2'])
  await archive.collections.remove(COLLECTION)
  expect(await all()).toEqual([])
})
