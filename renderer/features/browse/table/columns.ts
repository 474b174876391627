import { useMemo } from 'react'
import { fieldsAtHand } from '../../../../shared/domain/fields/at-hand.ts'
import type { FieldName } from '../../../../shared/domain/fields/field.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { MessageKey } from '../../../../shared/messages/index.ts'
import { fieldLabel, fieldName } from '../../../ports/field-words.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useTemplates } from '../../../ports/templates.tsx'
import { useKept } from '../../../ports/use-kept.ts'

/** What a table tells of a unit beside its fields; these can't be written. */
export const FACT_COLUMNS = ['pages', 'places', 'read'] as const
/** A field as a column. */
export interface FieldColumn {
  readonly field: FieldName
  readonly name: string
}

/** The columns of the table, and those that it could have. */
export interface TableColumns {
  readonly shown: readonly FieldColumn[]
  readonly all: readonly FieldColumn[]
  readonly choose: (fields: readonly FieldName[]) => void
}

const FIRST: readonly FieldName[] = ['title', 'referenceCode', 'date']
/** The three have short names here. */
const SHORT: Readonly<Record<string, MessageKey>> = {
  title: 'browse.column.title',
  referenceCode: 'browse.column.code',
  date: 'browse.column.date',
}

/** The fields of the templates at hand, and what the units say beside; which of them are shown is remembered. */
export function useColumns(units: readonly Unit[]): TableColumns {
  const speech = useSpeech()
  const { of } = useTemplates()
  const [chosen, choose] = useKept<readonly FieldName[]>('table-columns', FIRST, isFields)
  return useMemo(() => {
    const { asked, beside } = fieldsAtHand(units, of)
    const labels = new Map(asked.map((field) => [field.field, fieldLabel(field, speech)]))
    const column = (field: FieldName): FieldColumn => {
      const short = SHORT[field]
      return { field, name: short ? speech.t(short) : (labels.get(field) ?? fieldName(field, speech)) }
    }
    const names = new Set([...FIRST, ...asked.map(({ field }) => field), ...beside, ...chosen])
    return { shown: chosen.map(column), all: [...names].map(column), choose }
  }, [units, of, speech, chosen, choose])
}

function isFields(kept: unknown): kept is readonly FieldName[] {
  return Array.isArray(kept) && kept.length > 0 && kept.every((name) => typeof name === 'string')
}

/** CSS pixels and shares of the columns: titles are long. */
export function gridColumns(columns: readonly FieldColumn[]): { readonly template: string; readonly least: number } {
  const widths = columns.map(({ field }) => (field === 'title' ? { least: 160, share: 3 } : { least: 108, share: 1.2 }))
  const template = [
    ...widths.map(({ least, share }) => `minmax(${least}px, ${share}fr)`),
    '84px minmax(108px, 1.2fr) 84px',
  ].join(' ')
  return { template, least: widths.reduce((sum, { least }) => sum + least, 276) }
}
