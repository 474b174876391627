import type { JobId } from '../../../shared/domain/ids.ts'
import type { Failure, ImportRecord } from '../../../shared/domain/job.ts'
import type { Speech } from '../../ports/messages.tsx'
import type { Progress } from '../../ports/services.ts'

/** How an import stands, as the drawer tells it. */
export type ImportView =
  | { readonly status: 'listing'; readonly progress: Progress }
  | { readonly status: 'running'; readonly progress: Progress }
  | { readonly status: 'stopped' | 'done' | 'cancelled' | 'failed' }

/** `active`: the imports at work in this window. One that is 'running' and not among them was stopped by a crash. */
export function importView(record: ImportRecord, active: ReadonlyMap<JobId, Progress>): ImportView {
  const progress = active.get(record.id)
  if (progress) return { status: progress.total === 0 ? 'listing' : 'running', progress }
  return { status: record.state === 'running' ? 'stopped' : record.state }
}

/** What stopped the import, which it noted last, and the files that could not go in. */
export function failuresOf({ state, failures }: Pick<ImportRecord, 'state' | 'failures'>): {
  readonly stop: Failure | undefined
  readonly files: readonly Failure[]
} {
  return state === 'failed'
    ? { stop: failures.at(-1), files: failures.slice(0, -1) }
    : { stop: undefined, files: failures }
}

/** Seconds as minutes that are left: whole, rounded up; null for less than one. */
export function minutesLeft(seconds: number): number | null {
  return seconds < 60 ? null : Math.ceil(seconds / 60)
}

/** A file, with its page where only that one failed. */
export function failureName({ file, page }: Failure, { t }: Pick<Speech, 't'>): string {
  return page === undefined ? file : t('jobs.page-of-file', { file, page })
}

/** What a person sends to those who scan: a line for each file, in words and in the machine's wording. */
export function failureReport(
  title: string,
  failures: readonly Failure[],
  words: { readonly name: (failure: Failure) => string; readonly explain: (failure: Failure) => string },
): string {
  const line = (failure: Failure): string =>
    [words.name(failure), words.explain(failure), failure.code, failure.message].join('\t')
  return [title, ...failures.map(line)].join('\n')
}
