import { align, commonEnds } from '../../../shared/text/alignment.ts'
import { lettersOf } from '../../../shared/text/letters.ts'

/** What stays, or what gives way to what; of the latter one may be empty. */
export interface TextRun {
  readonly kept: string
  readonly gone: string
  readonly come: string
}

/** Where two texts differ: what both begin with, what stays and changes in its order, and what both end with. */
export interface ChangedPart {
  readonly before: string
  readonly runs: readonly TextRun[]
  readonly after: string
}

/** Letters that are shown around a change. */
const CONTEXT = 24

/** Of longer stretches, in letters, only the beginning would be in sight: they are one change. */
const MOST = 400

/** The stretch in which a text changes, word by word and in words by letters, with some of what stands around it. */
export function changedPart(old: string, now: string): ChangedPart {
  const [was, is] = [lettersOf(old), lettersOf(now)]
  const { head, tail } = commonEnds(was, is)
  const [begins, ends] = [was.slice(0, head), was.slice(was.length - tail)]
  const [gone, come] = [was.slice(head, was.length - tail).join(''), is.slice(head, is.length - tail).join('')]
  const isLong = Math.max(was.length, is.length) - head - tail > MOST
  return {
    before: begins.length > CONTEXT ? `…${begins.slice(-CONTEXT).join('')}` : begins.join(''),
    runs: isLong ? [{ kept: '', gone, come }] : runsOf(wordsOf(gone), wordsOf(come)).flatMap(byLetters),
    after: ends.length > CONTEXT ? `${ends.slice(0, CONTEXT).join('')}…` : ends.join(''),
  }
}

/** Words and each space between them. */
function wordsOf(text: string): readonly string[] {
  return text.split(/(\s)/u)
}

/** What stays and what changes on a shortest way from the one to the other. */
function runsOf(from: readonly string[], to: readonly string[]): readonly TextRun[] {
  const runs: { kept: string; gone: string; come: string }[] = []
  let [at, put] = [0, 0]
  for (const step of align(from, to)) {
    const gone = step === 'inserted' ? '' : (from[at++] ?? '')
    const come = step === 'deleted' ? '' : (to[put++] ?? '')
    const isSame = step === 'same'
    if (gone === '' && come === '') continue
    const last = runs.at(-1)
    const run = last && (last.kept !== '') === isSame ? last : { kept: '', gone: '', come: '' }
    if (run !== last) runs.push(run)
    if (isSame) run.kept += gone
    else Object.assign(run, { gone: run.gone + gone, come: run.come + come })
  }
  return runs
}

/** A change by its letters where at least half of them stay; other words give way as a whole. */
function byLetters(run: TextRun): readonly TextRun[] {
  const [was, is] = [lettersOf(run.gone), lettersOf(run.come)]
  const runs = runsOf(was, is)
  const stays = runs.reduce((sum, { kept }) => sum + lettersOf(kept).length, 0)
  return run.kept === '' && stays * 2 >= Math.max(was.length, is.length) ? runs : [run]
}
