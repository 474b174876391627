import { AUTHORITY_KINDS, type Authority, type AuthorityKind } from '../domain/authority.ts'
import { kindsNamedIn } from '../domain/authority-uses.ts'
import type { FieldRule } from '../domain/fields/field.ts'
import type { AuthorityId, CollectionId, Instant, NewId } from '../domain/ids.ts'
import { iriOf } from '../formats/linked-terms.ts'

/** A record as a file names it. */
interface NamedRecord {
  readonly kind: AuthorityKind
  readonly name: string
  readonly identifier: string
}

/** The collection whose records a file may mean, and who says so. */
export interface RecordsInto {
  readonly authorities: readonly Authority[]
  readonly collectionId: CollectionId
  readonly file: string
  readonly at: Instant
  readonly newId: NewId
}

/** Records by identifier; one that is not here is made, once. */
export function recordFinder({ authorities, collectionId, file, at, newId }: RecordsInto) {
  const known = new Map<string, readonly Pick<Authority, 'id' | 'name'>[]>()
  const know = (identifier: string, record: Pick<Authority, 'id' | 'name'>): void =>
    void known.set(identifier, [...(known.get(identifier) ?? []), record])
  for (const record of authorities) for (const each of [...record.identifiers, iriOf(record.id)]) know(each, record)
  const made: Authority[] = []
  const make = (parts: Pick<Authority, 'kind' | 'name' | 'identifiers'>): AuthorityId => {
    const id = newId<AuthorityId>()
    const by = { by: 'import', at, file } as const
    made.push({ ...parts, id, collectionId, variants: [], texts: {}, ties: [], by, createdAt: at, updatedAt: at })
    return id
  }
  /** Of several with one identifier it is the one of that name. */
  const there = (identifier: string, name = ''): AuthorityId | undefined => {
    const all = known.get(identifier) ?? []
    return (all.find((record) => record.name === name) ?? all[0])?.id
  }
  return {
    there,
    idOf: ({ identifier, kind, name }: NamedRecord): AuthorityId => {
      const found = there(identifier, name)
      if (found !== undefined) return found
      const id = make({ kind, name, identifiers: [identifier] })
      know(identifier, { id, name })
      return id
    },
    /** The record of an archive that has a name and no identifier. */
    named: (name: string): AuthorityId =>
      authorities.find((each) => each.kind === 'repository' && each.name === name)?.id ??
      make({ kind: 'repository', name, identifiers: [] }),
    made: (): readonly Authority[] => made,
  }
}

/** Finds the record that a cell names for a value of a field; null where nobody can tell which is meant. */
export type RecordOf = (cell: string, value: { readonly rule: FieldRule; readonly text: string }) => AuthorityId | null

/** 'person: Nguyễn Văn A <urn:uuid:…>': the kind and the name may be left out. */
const CELL = new RegExp(String.raw`^(?:(${AUTHORITY_KINDS.join('|')}):\s*)?(.*?)\s*<([^<>]+)>$`, 'su')

/**
 * Reads the cells that name records: as `recordCell` writes them, an identifier, or the name of a record that no other
 * record has. A record that is named with its identifier and is not here is made.
 */
export function recordsOfCells(into: RecordsInto): {
  readonly recordOf: RecordOf
  readonly made: () => readonly Authority[]
} {
  const finder = recordFinder(into)
  const named = (name: string): AuthorityId | null => {
    const [only, another] = into.authorities.filter((record) => record.name === name)
    return only && !another ? only.id : null
  }
  return {
    recordOf(cell, { rule, text }) {
      const [, said, name = '', identifier] = CELL.exec(cell) ?? []
      if (identifier === undefined) return finder.there(cell) ?? named(cell)
      const kind = AUTHORITY_KINDS.find((each) => each === said) ?? kindsNamedIn(rule)[0] ?? 'subject'
      return finder.idOf({ identifier, kind, name: name || text })
    },
    made: finder.made,
  }
}
