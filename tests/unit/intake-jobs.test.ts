import { expect, test } from 'vitest'
import { createIntakeJobs } from '../../renderer/app/services/intake/intake-jobs.ts'
import type { IntakeJob } from '../../renderer/ports/intake-jobs.ts'
import type { WorkContext } from '../../renderer/ports/work.ts'
import type { IntakeReport } from '../../shared/intake/intake-report.ts'
import { AT, COLLECTION } from '../support/builders.ts'

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

function jobs() {
  const service = createIntakeJobs({ now: () => AT })
  const latest = (): IntakeJob | undefined => {
    let seen: IntakeJob | undefined
    service.state().subscribe(
      ([first]) => (seen = first),
      () => undefined,
    )()
    return seen
  }
  const run = (work: (context: WorkContext) => Promise<IntakeReport>, follow?: Partial<WorkContext>) =>
    service.run({ collectionId: COLLECTION, file: 'list.csv' }, work, follow)
  return { service, latest, run }
}

test('a file is followed while it goes in, and its end stays until it is forgotten', async () => {
  const { service, latest, run } = jobs()
  const told: number[] = []
  await run(
    ({ onProgress }) => {
      onProgress({ done: 3, total: 9 })
      expect(latest()).toMatchObject({ state: 'running', progress: { done: 3, total: 9 } })
      return Promise.resolve(report())
    },
    { onProgress: ({ done }) => told.push(done) },
  )
  expect(told).toEqual([3])
  expect(latest()).toMatchObject({ state: 'done', file: 'list.csv', report: { added: 1 }, at: AT })
  service.forget(latest()?.id ?? 0)
  expect(latest()).toBeUndefined()
})

test('a file with errors is told as refused, with what stands against it', async () => {
  const { latest, run } = jobs()
  const problem = { weight: 'error', row: 3, column: '', code: 'intake-level', message: 'полка' } as const
  await run(() => Promise.resolve(report({ written: false, problems: [problem] })))
  expect(latest()).toMatchObject({ state: 'refused', report: { problems: [problem] } })
})

test('it can be cancelled from the list and from its page, and a failure is kept', async () => {
  const { service, latest, run } = jobs()
  const hang = ({ signal }: WorkContext) =>
    new Promise<IntakeReport>((_, fail) => signal.addEventListener('abort', () => fail(new Error('ended'))))
  const first = run(hang)
  service.forget(latest()?.id ?? 0)
  expect(latest()?.state).toBe('running')
  service.cancel(latest()?.id ?? 0)
  await expect(first).rejects.toThrow()
  expect(latest()?.state).toBe('cancelled')
  const page = new AbortController()
  const second = run(hang, { signal: page.signal })
  page.abort()
  await expect(second).rejects.toThrow()
  expect(latest()?.state).toBe('cancelled')
  await expect(run(() => Promise.reject(new Error('full')))).rejects.toThrow('full')
  expect(latest()).toMatchObject({ state: 'failed', error: new Error('full') })
})
