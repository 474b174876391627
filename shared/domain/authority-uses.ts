import type { Authority, AuthorityKind } from './authority.ts'
import { puts, type Change } from './changes.ts'
import { namesOf } from './authority.ts'
import type { DescribedValue } from './description.ts'
import type { FieldBook } from './fields/catalogue.ts'
import type { FieldName, FieldRule } from './fields/field.ts'
import type { AuthorityId, Instant, UnitId } from './ids.ts'
import type { Unit } from './unit.ts'

const AGENTS = ['person', 'family', 'corporateBody'] as const satisfies readonly AuthorityKind[]

/**
 * The kinds of records that values of a field may name, the likeliest first; none for a field that names nothing.
 * Subjects may be agents too (EAD3 has `persname` and `corpname` in `controlaccess`).
 */
export function kindsNamedIn({ kind, crosswalk }: Pick<FieldRule, 'kind' | 'crosswalk'>): readonly AuthorityKind[] {
  if (kind === 'person') return AGENTS
  if (kind !== 'text') return []
  if (crosswalk.ead3 === 'subject') return ['subject', ...AGENTS]
  return crosswalk.ead3 === 'genreform' ? ['genre'] : []
}

/** What units name, ready to be asked for any record. */
export interface NamingIndex {
  readonly linked: ReadonlyMap<AuthorityId, ReadonlySet<UnitId>>
  /** By the wording, for values that are linked to no record. */
  readonly worded: ReadonlyMap<string, readonly { readonly unitId: UnitId; readonly kinds: readonly AuthorityKind[] }[]>
}

/** Looks through the units once, however many records are asked for. */
export function namingIndex(units: readonly Unit[], book: Pick<FieldBook, 'rule'>): NamingIndex {
  const linked = new Map<AuthorityId, Set<UnitId>>()
  const worded = new Map<string, { readonly unitId: UnitId; readonly kinds: readonly AuthorityKind[] }[]>()
  const kindsOf = kindsByField(book)
  for (const { id: unitId, description } of units) {
    for (const [field, values = []] of Object.entries(description)) {
      const kinds = kindsOf(field)
      if (kinds.length === 0) continue
      for (const { text, authority } of values) {
        if (authority === undefined) addTo(worded, text, { unitId, kinds })
        else linked.set(authority, (linked.get(authority) ?? new Set()).add(unitId))
      }
    }
  }
  return { linked, worded }
}

/** The units that name a record, each once: by a link, or only by one of its names exactly as it is written. */
export interface AuthorityUse {
  readonly linked: readonly UnitId[]
  readonly worded: readonly UnitId[]
}

/** Who names the record. */
export function usesOf(
  record: Pick<Authority, 'id' | 'kind' | 'name' | 'variants'>,
  naming: NamingIndex,
): AuthorityUse {
  const linked = naming.linked.get(record.id) ?? new Set<UnitId>()
  const worded = new Set<UnitId>()
  for (const name of new Set(namesOf(record))) {
    for (const { unitId, kinds } of naming.worded.get(name) ?? []) {
      if (!linked.has(unitId) && kinds.includes(record.kind)) worded.add(unitId)
    }
  }
  return { linked: [...linked], worded: [...worded] }
}

/** The changes that link every value with exactly one of the record's names to it; their wording and origin stay. */
export function linkedByWording(
  units: readonly Unit[],
  record: Pick<Authority, 'id' | 'kind' | 'name' | 'variants'>,
  { book, at }: { readonly book: Pick<FieldBook, 'rule'>; readonly at: Instant },
): readonly Change[] {
  const names = new Set(namesOf(record))
  const kindsOf = kindsByField(book)
  return changedValues(units, at, (value, field) =>
    value.authority === undefined && names.has(value.text) && kindsOf(field).includes(record.kind)
      ? { ...value, authority: record.id }
      : value,
  )
}

/** The changes that lead links to `from` to another record, or to none; wording and origin of the values stay. */
export function relinked(
  units: readonly Unit[],
  links: { readonly from: ReadonlySet<AuthorityId>; readonly to: AuthorityId | null },
  at: Instant,
): readonly Change[] {
  return changedValues(units, at, (value) => {
    if (value.authority === undefined || !links.from.has(value.authority)) return value
    return withAuthority(value, links.to)
  })
}

/** The same value, linked to the record or to none. */
export function withAuthority(value: DescribedValue, to: AuthorityId | null): DescribedValue {
  const { authority: _before, ...rest } = value
  return to === null ? rest : { ...rest, authority: to }
}

function changedValues(
  units: readonly Unit[],
  at: Instant,
  change: (value: DescribedValue, field: FieldName) => DescribedValue,
): readonly Change[] {
  const changed = units.flatMap((unit) => {
    const fields = Object.entries(unit.description).map(([field, values]) => {
      const next = values.map((value) => change(value, field))
      return { field, next, touched: next.some((value, index) => value !== values[index]) }
    })
    if (!fields.some(({ touched }) => touched)) return []
    const description = Object.fromEntries(fields.map(({ field, next }) => [field, next]))
    return [{ ...unit, description, updatedAt: at }]
  })
  return puts('units', changed)
}

/** `kindsNamedIn`, asked once for each field. */
function kindsByField(book: Pick<FieldBook, 'rule'>): (field: FieldName) => readonly AuthorityKind[] {
  const known = new Map<FieldName, readonly AuthorityKind[]>()
  return (field) => {
    const kinds = known.get(field) ?? kindsNamedIn(book.rule(field))
    known.set(field, kinds)
    return kinds
  }
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
