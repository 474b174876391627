import type { ReactNode } from 'react'
import { assertNever } from '../../../shared/domain/assert-never.ts'
import { nameOf } from '../../../shared/domain/unit.ts'
import { useSpeech, type Speech } from '../../ports/messages.tsx'
import type { ExportScope } from './export-screen.ts'
import styles from './export.module.css'

/** The selection, the unit chosen in the tree, or everything; each with how many units it is. */
export function ScopeChoice(props: {
  readonly scopes: readonly ExportScope[]
  readonly chosen: ExportScope
  readonly onChoose: (kind: ExportScope['kind']) => void
}): ReactNode {
  const speech = useSpeech()
  return (
    <fieldset className={styles['group']}>
      <legend>{speech.t('export.what')}</legend>
      {props.scopes.map((scope) => (
        <label key={scope.kind} className={styles['radio']}>
          <input
            type="radio"
            name="export-scope"
            checked={scope.kind === props.chosen.kind}
            onChange={() => props.onChoose(scope.kind)}
          />
          <span>{scopeText(scope, speech)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function scopeText({ kind, units }: ExportScope, { t }: Speech): string {
  const count = units.length
  switch (kind) {
    case 'selection':
      return t('export.what.selection', { count })
    case 'unit':
      return t('export.what.unit', { count, name: units[0] ? nameOf(units[0]) : '' })
    case 'collection':
      return t('export.what.collection', { count })
    default:
      return assertNever(kind)
  }
}
