import { useMemo, useState } from 'react'
import type { FieldName } from '../../../../shared/domain/fields/field.ts'
import type { Unit } from '../../../../shared/domain/unit.ts'
import type { MessageKey } from '../../../../shared/messages/index.ts'
import { useServices } from '../../../ports/context.tsx'
import { isDayFirst } from '../../../ports/date-words.ts'
import { termOptions } from '../../../ports/field-words.ts'
import { useSpeech } from '../../../ports/messages.tsx'
import { useTemplates } from '../../../ports/templates.tsx'
import { cellChanges, type CellEdit, type CellWords } from './cell-edits.ts'

/** Writes cells. */
export interface CellWriter {
  readonly words: CellWords
  /** As one step that can be undone. `unit`: the one of a single cell, which shows at once what was written. */
  readonly write: (edits: readonly CellEdit[], label: MessageKey, unit?: Unit) => Promise<void>
  /** What was just written into a cell of the unit as it was then; undefined once the unit is another. */
  readonly written: (unit: Unit, field: FieldName) => string | undefined
  /** What kept the last of them from being stored. */
  readonly fault: unknown
}

interface Written {
  readonly unit: Unit
  readonly field: FieldName
  readonly text: string
}

export function useCellWriter(): CellWriter {
  const { undo, repositories, clock } = useServices()
  const speech = useSpeech()
  const { book } = useTemplates()
  const [fault, setFault] = useState<unknown>(null)
  const [last, setLast] = useState<Written | null>(null)
  const words = useMemo((): CellWords => {
    const known = new Map<FieldName, ReturnType<CellWords['terms']>>()
    const terms: CellWords['terms'] = (rule) => {
      const found = known.get(rule.name) ?? termOptions(rule, speech)
      known.set(rule.name, found)
      return found
    }
    return { rule: (field) => book.rule(field), terms }
  }, [book, speech])
  const write: CellWriter['write'] = async (edits, label, unit) => {
    const [only] = edits
    setLast(unit && only ? { unit, field: only.field, text: only.text } : null)
    const dayFirst = isDayFirst(speech.language)
    try {
      await undo.run(async () => {
        const units = await repositories.units.many([...new Set(edits.map(({ id }) => id))])
        return { label, changes: cellChanges(units, edits, { words, at: clock.now(), dayFirst }) }
      })
      setFault(null)
    } catch (error) {
      setLast(null)
      setFault(error)
    }
  }
  const written: CellWriter['written'] = (unit, field) =>
    last?.unit === unit && last.field === field ? last.text : undefined
  return { words, write, written, fault }
}
