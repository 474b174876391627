import { kindsNamedIn } from '../../../shared/domain/authority-uses.ts'
import { idFrom, type AuthorityId } from '../../../shared/domain/ids.ts'
import { findAuthorities } from '../../../shared/text/authority-search.ts'
import { authorityFacts } from '../../ports/authority-words.ts'
import type { Speech } from '../../ports/messages.tsx'
import { suggestedTexts } from '../../ports/suggest.ts'
import type { ListSuggestion } from '../../ui/list-field.tsx'
import type { EditorProps } from './editor-props.ts'

/** As many records as one looks through. */
const MOST = 12
const RECORD = 'record '

/** What is offered for what is typed into a field: records first, by any of their names, then values of other units. */
export function valueSuggestions(
  { rule, used, records }: Pick<EditorProps, 'rule' | 'used' | 'records'>,
  typed: string,
  speech: Speech,
): readonly ListSuggestion[] {
  const kinds = kindsNamedIn(rule)
  const hits = typed.trim() === '' || kinds.length === 0 ? [] : findAuthorities(records, typed, kinds).slice(0, MOST)
  const named = new Set(hits.map(({ name }) => name))
  return [
    ...hits.map(({ record, name }) => ({
      key: `${RECORD}${record.id}`,
      text: name,
      detail: [name === record.name ? '' : record.name, authorityFacts(record, speech)].filter(Boolean).join(' · '),
    })),
    ...suggestedTexts(used(), typed).filter(({ text }) => !named.has(text)),
  ]
}

/** The record that an offer stands for, as an edit has it. */
export function recordOf(chosen: string | null): { readonly authority?: AuthorityId } {
  return chosen?.startsWith(RECORD) ? { authority: idFrom<AuthorityId>(chosen.slice(RECORD.length)) } : {}
}
