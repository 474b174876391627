import { AUTHORITY_TEXTS, namesOf, type Authority, type AuthorityTie, type NameVariant } from './authority.ts'
import { relinked } from './authority-uses.ts'
import { puts, type Change } from './changes.ts'
import type { Collection } from './collection.ts'
import type { AuthorityId, Instant } from './ids.ts'
import type { Unit } from './unit.ts'

/** What stands between texts of several records that were put together. */
const BETWEEN = '\n\n'

/** Where records may be named: all records, the units (in the trash or not) and the collection itself. */
export interface RecordsAround {
  readonly records: readonly Authority[]
  readonly units: readonly Unit[]
  readonly collection: Collection
}

/**
 * One record of several that are about the same: `kept` with the names of the others as variants, their texts added
 * where they say something else, their identifiers and ties; its own dates, else the first that another has.
 */
export function mergedAuthority(kept: Authority, others: readonly Authority[], at: Instant): Authority {
  const all = [kept, ...others]
  const { dates: _own, ...rest } = kept
  const dates = all.map((record) => record.dates).find((found) => found !== undefined)
  return {
    ...rest,
    variants: mergedVariants(kept, others),
    ...(dates === undefined ? {} : { dates }),
    texts: mergedTexts(all),
    identifiers: [...new Set(all.flatMap(({ identifiers }) => identifiers))],
    ties: tiesAfter(all.flatMap(({ ties }) => ties), { from: new Set(all.map(({ id }) => id)), to: null }), // prettier-ignore
    updatedAt: at,
  }
}

/** The changes of a merge, for one step of the undo stack: links and ties to the others lead to `kept`. */
export function mergeChanges(
  { kept, others }: { readonly kept: Authority; readonly others: readonly Authority[] },
  around: RecordsAround,
  at: Instant,
): readonly Change[] {
  const from = new Set(others.map(({ id }) => id))
  const beside = { ...around, records: around.records.filter(({ id }) => id !== kept.id) }
  return [...puts('authorities', [mergedAuthority(kept, others, at)]), ...replacedBy({ from, to: kept.id }, beside, at)]
}

/** The changes that remove records with every link and tie to them; what was written in the units stays. */
export function removalChanges(ids: readonly AuthorityId[], around: RecordsAround, at: Instant): readonly Change[] {
  return replacedBy({ from: new Set(ids), to: null }, around, at)
}

interface Replacement {
  readonly from: ReadonlySet<AuthorityId>
  readonly to: AuthorityId | null
}

function replacedBy(by: Replacement, { records, units, collection }: RecordsAround, at: Instant): readonly Change[] {
  const gone = [...by.from].map((id): Change => ({ table: 'authorities', id, to: null }))
  const tied = records.flatMap((record) => {
    if (by.from.has(record.id) || !record.ties.some(({ to }) => by.from.has(to))) return []
    return [{ ...record, ties: tiesAfter(record.ties, by), updatedAt: at }]
  })
  return [
    ...gone,
    ...puts('authorities', tied),
    ...relinked(units, by, at),
    ...(collection.repository && by.from.has(collection.repository) ? puts('collections', [keptBy(collection, by.to)]) : []), // prettier-ignore
  ]
}

function keptBy({ repository: _before, ...collection }: Collection, to: AuthorityId | null): Collection {
  return to === null ? collection : { ...collection, repository: to }
}

/** The ties with those to `from` led to another record, or left out; each once. */
function tiesAfter(ties: readonly AuthorityTie[], { from, to }: Replacement): readonly AuthorityTie[] {
  const led = ties.flatMap((tie) => (from.has(tie.to) ? (to === null ? [] : [{ ...tie, to }]) : [tie]))
  return [...new Map(led.map((tie) => [`${tie.tie} ${tie.to}`, tie])).values()]
}

/** Each other name once, as it is written; the authorised names of the others become other names. */
function mergedVariants(kept: Authority, others: readonly Authority[]): readonly NameVariant[] {
  const offered = others.flatMap(({ name, variants }): readonly NameVariant[] => [{ name, kind: 'other' }, ...variants])
  const known = new Set(namesOf(kept).map(composed))
  const added = offered.filter(({ name }) => {
    const isNew = !known.has(composed(name))
    known.add(composed(name))
    return isNew
  })
  return [...kept.variants, ...added]
}

function mergedTexts(records: readonly Authority[]): Authority['texts'] {
  const texts = AUTHORITY_TEXTS.flatMap((name) => {
    const said = new Set(records.map(({ texts: each }) => each[name] ?? '').filter(Boolean))
    return said.size === 0 ? [] : [[name, [...said].join(BETWEEN)] as const]
  })
  return Object.fromEntries(texts)
}

function composed(name: string): string {
  return name.normalize('NFC').trim()
}
