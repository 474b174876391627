import type { Authority, AuthorityKind, AuthorityTie } from '../../domain/authority.ts'
import { puts } from '../../domain/changes.ts'
import type { AuthorityId, CollectionId, Instant, NewId } from '../../domain/ids.ts'
import type { SkosConcept, SkosScheme } from '../../formats/skos/read-skos.ts'
import { doubt, newTally, planOf, type IntakePlan, type IntakeTally } from '../intake-plan.ts'
import { distinctVariants, wordsOfConcept, type ConceptReading, type ConceptWords } from './concept-record.ts'

/** The collection that a vocabulary goes into. */
export interface SkosInto extends Pick<ConceptReading, 'languages'> {
  readonly collectionId: CollectionId
  /** Its records of every kind. */
  readonly authorities: readonly Authority[]
  /** What new records are about. */
  readonly kind: Extract<AuthorityKind, 'subject' | 'genre'>
  readonly file: string
  readonly at: Instant
  readonly newId: NewId
  /** Told how far the plan is: units, records or items of all. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** A concept that becomes a record, and the record that it is already. */
interface Met {
  readonly row: number
  readonly concept: SkosConcept
  readonly words: ConceptWords
  readonly id: AuthorityId
  readonly before: Authority | undefined
}

/**
 * What becomes of a vocabulary: a record for each concept, found again by the concept's IRI among its identifiers, so that
 * what goes in again is brought up to date. What a record has beside stays; the name of one that a person made too. Ties
 * to concepts that are neither in the file nor here, ties that would make a circle, and concepts that are withdrawn or
 * have no label are left out and told.
 */
export function planSkos({ title, concepts }: SkosScheme, into: SkosInto): IntakePlan {
  const tally = newTally()
  const known = new Map(into.authorities.flatMap((each) => each.identifiers.map((iri) => [iri, each] as const)))
  const met = concepts.flatMap((concept, index) => {
    const row = index + 1
    const before = known.get(concept.iri)
    const words = wordsOfConcept(concept, { languages: into.languages, scheme: title })
    if (!words || (concept.isDeprecated && !before)) {
      tally.problems.push(doubt(row, words ? 'skos-withdrawn' : 'skos-no-label', { message: concept.iri }))
      return []
    }
    return [{ row, concept, words, before, id: before?.id ?? into.newId<AuthorityId>() }]
  })
  const ids = new Map<string, AuthorityId>([
    ...[...known].map(([iri, { id }]) => [iri, id] as const),
    ...met.map(({ concept, id }) => [concept.iri, id] as const),
  ])
  const above = new Map(into.authorities.map(({ id, ties }) => [id, broaderOf(ties)]))
  for (const [index, each] of met.entries()) {
    putRecord(tally, into, { met: each, ties: tiesOf(each, { ids, above, tally }) })
    into.onProgress?.({ done: index + 1, total: met.length })
  }
  return planOf(tally, into.file, concepts.length)
}

function putRecord(tally: IntakeTally, into: SkosInto, { met, ties }: { met: Met; ties: readonly AuthorityTie[] }) {
  const { before, words, id, row } = met
  const by = { by: 'import', at: into.at, file: into.file, row } as const
  if (!before) {
    const { collectionId, kind, at } = into
    tally.added += 1
    tally.changes.push(
      ...puts('authorities', [{ ...words, id, collectionId, kind, ties, by, createdAt: at, updatedAt: at }]),
    )
    return
  }
  const after: Authority = { ...updated(before, words), ties: distinctTies([...before.ties, ...ties]) }
  if (saidBy(after) === saidBy(before)) tally.same += 1
  else {
    tally.changed += 1
    tally.changes.push(...puts('authorities', [{ ...after, by, updatedAt: into.at }]))
  }
}

/** A record that a person made keeps its name, and the vocabulary's becomes another. */
function updated(before: Authority, words: ConceptWords): Authority {
  const name = before.by.by === 'person' ? before.name : words.name
  const others = [before.name, words.name].filter((each) => each !== name)
  const variants = [
    ...words.variants,
    ...before.variants,
    ...others.map((each) => ({ name: each, kind: 'other' as const })),
  ]
  return {
    ...before,
    name,
    variants: withoutRepeats(distinctVariants(variants), name),
    texts: { ...before.texts, ...words.texts },
    identifiers: [...new Set([...words.identifiers, ...before.identifiers])],
  }
}

/** A name without a language that stands there with one already says nothing more. */
function withoutRepeats(variants: Authority['variants'], name: string): Authority['variants'] {
  return variants.filter(
    (each) =>
      each.name !== name &&
      (each.language !== undefined ||
        !variants.some((other) => other.name === each.name && other.language !== undefined)),
  )
}

function saidBy({ name, variants, texts, identifiers, ties }: Authority): string {
  const keys = variants.map((each) => JSON.stringify([each.name, each.language, each.kind])).sort()
  const said = Object.entries(texts).sort(([one], [other]) => (one < other ? -1 : 1))
  const tied = ties.map(({ to, tie }) => `${tie} ${to}`).sort()
  return JSON.stringify([name, keys, said, [...identifiers].sort(), tied])
}

interface Tying {
  readonly ids: ReadonlyMap<string, AuthorityId>
  /** The broader records of each, as far as they are tied. */
  readonly above: Map<AuthorityId, readonly AuthorityId[]>
  readonly tally: IntakeTally
}

function tiesOf({ row, concept, id, words }: Met, { ids, above, tally }: Tying): readonly AuthorityTie[] {
  const tied = (iris: readonly string[], tie: 'broader' | 'related'): readonly AuthorityTie[] =>
    iris.flatMap((iri) => {
      const to = ids.get(iri)
      if (to === undefined) {
        tally.problems.push(doubt(row, 'skos-unknown-tie', { column: words.name, message: iri }))
        return []
      }
      if (tie === 'broader' && (to === id || isAbove(id, to, above))) {
        tally.problems.push(doubt(row, 'skos-circle', { column: words.name, message: iri }))
        return []
      }
      if (tie === 'broader') above.set(id, [...new Set([...(above.get(id) ?? []), to])])
      return [{ to, tie }]
    })
  return distinctTies([...tied(concept.broader, 'broader'), ...tied(concept.related, 'related')])
}

/** Whether `one` is above `other`, by any way. */
function isAbove(one: AuthorityId, other: AuthorityId, above: Tying['above']): boolean {
  const seen = new Set<AuthorityId>()
  const open = [other]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === one) return true
    if (seen.has(at)) continue
    seen.add(at)
    open.push(...(above.get(at) ?? []))
  }
  return false
}

function broaderOf(ties: readonly AuthorityTie[]): readonly AuthorityId[] {
  return ties.filter(({ tie }) => tie === 'broader').map(({ to }) => to)
}

function distinctTies(ties: readonly AuthorityTie[]): readonly AuthorityTie[] {
  return [...new Map(ties.map((tie) => [`${tie.tie} ${tie.to}`, tie])).values()]
}
