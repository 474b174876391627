import type { CliCommand } from '../../shared/cli/arguments.ts'
import type { HeadlessJob, Taken } from '../../shared/cli/protocol.ts'
import type { Voice } from './voice.ts'

type Problem = Taken['problems'][number]

/** What the page is asked to do with a file of descriptions. */
export function intakeJob(
  {
    dryRun,
    collection,
    doubles,
  }: Pick<Extract<CliCommand, { readonly name: 'intake' }>, 'dryRun' | 'collection' | 'doubles'>,
  source: HeadlessJob['source'],
): HeadlessJob {
  return {
    task: dryRun ? 'intake-plan' : 'intake',
    source,
    target: null,
    formats: [],
    arrangement: { kind: 'folders' },
    metadata: null,
    languages: [],
    engine: null,
    preset: null,
    restricted: false,
    collection,
    ...(doubles ? { doubles } : {}),
  }
}

/** Tells what became of a file of descriptions: as one object, else in lines. Gives back the exit status. */
export function tellTaken(
  report: Taken,
  run: { readonly command: CliCommand; readonly seconds: number },
  voice: Voice,
): number {
  const { type: _taken, problems, ...counts } = report
  const told = problems.map((problem) => ({ ...problem, about: problem.message, message: wordsOf(problem, voice) }))
  const failed = problems.some(({ weight }) => weight === 'error')
  if ('json' in run.command && run.command.json) {
    const asked =
      run.command.name === 'intake' ? { collection: run.command.collection, dryRun: run.command.dryRun } : {}
    voice.result(JSON.stringify({ ...counts, ...asked, problems: told, seconds: run.seconds }))
    return failed ? 1 : 0
  }
  for (const { row, title = '', column, message } of told)
    voice.say(
      [`${report.file}${row === null ? '' : `:${row}`}`, title, column, message]
        .filter((part) => part !== '')
        .join(': '),
    )
  const { rows, added, changed, same } = report
  const key = report.written ? 'cli.intake.written' : failed ? 'cli.intake.failed' : 'cli.intake.planned'
  voice.result(voice.text(key, { rows, added, changed, same, problems: problems.length, seconds: run.seconds }))
  return failed ? 1 : 0
}

/** The report of a run that could not reach its end. */
export function untaken(file: string, { code, message }: { readonly code: string; readonly message: string }): Taken {
  const problem: Problem = { weight: 'error', row: null, column: '', code, message }
  return { type: 'taken', file, rows: 0, added: 0, changed: 0, same: 0, problems: [problem], written: false }
}

function wordsOf({ code, message }: Problem, voice: Voice): string {
  return voice.explain(code, message)
}
