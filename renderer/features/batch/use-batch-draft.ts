import { useEffect, useMemo, useState } from 'react'
import { fieldsAtHand } from '../../../shared/domain/fields/at-hand.ts'
import type { FieldBook } from '../../../shared/domain/fields/catalogue.ts'
import type { FieldKind, FieldName } from '../../../shared/domain/fields/field.ts'
import type { Unit } from '../../../shared/domain/unit.ts'
import { finderOf } from '../../../shared/text/find.ts'
import type { FinderResult, FindQuery } from '../../../shared/text/find-query.ts'
import { fieldLabel, fieldName } from '../../ports/field-words.ts'
import { useSpeech } from '../../ports/messages.tsx'
import { useTemplates } from '../../ports/templates.tsx'
import type { BatchAct, BatchEdit } from './batch-edits.ts'

/** A field that can be chosen, by its name in the interface. */
export interface BatchField {
  readonly name: FieldName
  readonly text: string
}

type Problem = Extract<FinderResult, { readonly ok: false }>

/** What is being put together, and the edit that it comes to. */
export interface BatchDraft {
  readonly act: BatchAct
  readonly setAct: (act: BatchAct) => void
  readonly fields: readonly BatchField[]
  /** The one field; null before any is known. */
  readonly field: FieldName | null
  readonly setField: (field: FieldName) => void
  /** Fields that are not looked through. */
  readonly left: ReadonlySet<FieldName>
  readonly setLeft: (left: ReadonlySet<FieldName>) => void
  readonly text: string
  readonly setText: (text: string) => void
  readonly query: FindQuery
  readonly setQuery: (query: FindQuery) => void
  /** Why nothing can be looked for. */
  readonly problem: Problem | null
  /** null while something is missing. */
  readonly edit: BatchEdit | null
  /** The same for the same edit, whatever happens to the units meanwhile. */
  readonly key: string
}

/** What is no wording but a code: words are not looked for in it unless asked. */
const CODED: ReadonlySet<FieldKind> = new Set(['type', 'rights', 'controlled', 'language', 'url'])

/** What a user puts together over these units. */
export function useBatchDraft(begin: BatchAct, units: readonly Unit[]): BatchDraft {
  const [act, setAct] = useState(begin)
  const fields = useFields(units)
  const [chosen, setField] = useState<FieldName | null>(null)
  const field = fields.some(({ name }) => name === chosen) ? chosen : (fields[0]?.name ?? null)
  const { book } = useTemplates()
  const [leftOut, setLeft] = useState<ReadonlySet<FieldName> | null>(null)
  const left = useMemo(() => leftOut ?? codedAmong(fields, book), [leftOut, fields, book])
  const [text, setText] = useState('')
  const [query, setQuery] = useState<FindQuery>({ find: '', replacement: '' })
  const finder = useFinder(act === 'replace' ? query : null)
  const edit = useMemo((): BatchEdit | null => {
    if (act === 'replace') {
      if (!finder?.ok) return null
      const looked = fields.map(({ name }) => name).filter((name) => !left.has(name))
      return { act, fields: looked, text: '', find: finder.find }
    }
    if (field === null || (act !== 'clear' && text.trim() === '')) return null
    return { act, fields: [field], text, find: () => [] }
  }, [act, fields, field, left, text, finder])
  const problem = finder && !finder.ok && query.find !== '' ? finder : null
  const key = JSON.stringify([act, field, text, query, [...left]])
  return { act, setAct, fields, field, setField, left, setLeft, text, setText, query, setQuery, problem, edit, key }
}

function codedAmong(fields: readonly BatchField[], book: FieldBook): ReadonlySet<FieldName> {
  return new Set(fields.map(({ name }) => name).filter((name) => CODED.has(book.rule(name).kind)))
}

function useFields(units: readonly Unit[]): readonly BatchField[] {
  const speech = useSpeech()
  const { of } = useTemplates()
  return useMemo(() => {
    const { asked, beside } = fieldsAtHand(units, of)
    return [
      ...asked.map((field) => ({ name: field.field, text: fieldLabel(field, speech) })),
      ...beside.map((name) => ({ name, text: fieldName(name, speech) })),
    ]
  }, [units, of, speech])
}

/** The search of a query, as soon as it is made; null without one. */
function useFinder(query: FindQuery | null): FinderResult | null {
  const [made, setMade] = useState<{ readonly of: FindQuery; readonly result: FinderResult } | null>(null)
  useEffect(() => {
    if (!query) return
    let gone = false
    finderOf(query).then(
      (result) => {
        if (!gone) setMade({ of: query, result })
      },
      (error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error)
        if (!gone) setMade({ of: query, result: { ok: false, problem: 'bad-pattern', detail } })
      },
    )
    return () => {
      gone = true
    }
  }, [query])
  return query !== null && made?.of === query ? made.result : null
}
