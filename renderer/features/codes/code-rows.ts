import type { CodeFinding } from '../../../shared/arrangement/code-report.ts'
import type { UnitId } from '../../../shared/domain/ids.ts'
import type { TreeIndex } from '../../../shared/domain/unit-tree.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import type { Speech } from '../../ports/messages.tsx'
import { inLanguage } from '../../ports/pattern-error-words.ts'
import type { ReportRow } from '../../ui/report-list.tsx'

/** A line of the report with the units that it leads to; a heading leads to none. */
export interface CodeRow extends ReportRow {
  readonly units: readonly UnitId[]
}

/** The order in which findings are told: what confuses most comes first. */
const KINDS: readonly CodeFinding['kind'][] = ['double', 'gap', 'stray', 'misfit', 'none']
/** So many names of units a line tells. */
const NAMED = 5

/** The report line by line, kind by kind, each under its heading. */
export function codeRows(findings: readonly CodeFinding[], index: TreeIndex, speech: Speech): readonly CodeRow[] {
  return KINDS.flatMap((kind) => {
    const ofKind = findings.filter((finding) => finding.kind === kind)
    if (ofKind.length === 0) return []
    const text = speech.t(`codes.found.${kind}`)
    const count = ofKind.reduce((sum, { units }) => sum + (kind === 'none' ? units.length : 1), 0)
    const head: CodeRow = { key: kind, head: true, text, more: speech.t('codes.found.count', { count }), units: [] }
    return [head, ...ofKind.map((finding, at) => ({ ...rowOf(finding, index, speech), key: `${kind} ${at}` }))]
  })
}

function rowOf(finding: CodeFinding, index: TreeIndex, speech: Speech): Omit<CodeRow, 'key'> {
  const { units } = finding
  const row = (text: string, more: string): Omit<CodeRow, 'key'> => ({ head: false, text, more, units })
  const named = units.slice(0, NAMED).flatMap((id) => index.byId.get(id) ?? []).map(nameOf) // prettier-ignore
  const names = [named.join(' · '), ...(units.length > NAMED ? ['…'] : [])].join(' · ')
  switch (finding.kind) {
    case 'double':
      return row(finding.code, names)
    case 'gap':
      return row(
        finding.from === finding.to ? finding.from : `${finding.from} – ${finding.to}`,
        speech.t('codes.gap.between', { names }),
      )
    case 'stray':
      return row(finding.code, speech.t('codes.stray.above', { above: finding.above, name: names }))
    case 'misfit':
      return row(finding.code, `${names} · ${inLanguage(finding.mask, speech.language)}`)
    case 'none':
      return row(speech.t('codes.none.units', { count: units.length }), names)
  }
}
