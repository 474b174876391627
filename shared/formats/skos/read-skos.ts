import { groupBy } from '../../domain/group-by.ts'
import { RdfError } from '../rdf/rdf-error.ts'
import type { Statement } from '../rdf/statement.ts'
import { RDF } from '../xmp/namespaces.ts'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const SKOS_XL = 'http://www.w3.org/2008/05/skos-xl#'
const TITLES = [
  'http://purl.org/dc/terms/title',
  'http://purl.org/dc/elements/1.1/title',
  'http://www.w3.org/2000/01/rdf-schema#label',
]

/** A label in its language (BCP 47); '' where it has none. */
export interface SkosLabel {
  readonly text: string
  readonly language: string
}

/** A concept of a vocabulary. */
export interface SkosConcept {
  readonly iri: string
  readonly preferred: readonly SkosLabel[]
  readonly alternative: readonly SkosLabel[]
  /** Spellings that are to be found but not shown. */
  readonly hidden: readonly SkosLabel[]
  /** IRIs of concepts, in the vocabulary or elsewhere. */
  readonly broader: readonly string[]
  readonly related: readonly string[]
  /** IRIs of the same concept elsewhere. */
  readonly matches: readonly string[]
  readonly notations: readonly string[]
  readonly definitions: readonly SkosLabel[]
  readonly scopeNotes: readonly SkosLabel[]
  readonly notes: readonly SkosLabel[]
  readonly isDeprecated: boolean
}

/** A vocabulary: the name of its scheme, '' where it has none, and its concepts in the order of the file. */
export interface SkosScheme {
  readonly title: string
  readonly concepts: readonly SkosConcept[]
}

/**
 * The concepts of statements (SKOS Reference, W3C 2009; labels of SKOS-XL too). `narrower` and `hasTopConcept` are read
 * from their other side. Throws an RdfError 'rdf-none' where there is no concept.
 */
export function readSkos(statements: readonly Statement[]): SkosScheme {
  const said = new Map([...groupBy(statements, ({ subject }) => subject)].map(([iri, own]) => [iri, new Said(own)]))
  const broader = new Map<string, string[]>()
  for (const { subject, predicate, object } of statements) {
    if (predicate !== `${SKOS}narrower` && predicate !== `${SKOS}narrowerTransitive`) continue
    broader.set(object.value, [...(broader.get(object.value) ?? []), subject])
  }
  const concepts = [...said].flatMap(([iri, node]) =>
    isConcept(iri, node) ? [conceptOf(iri, { node, said, above: broader.get(iri) ?? [] })] : [],
  )
  if (concepts.length === 0) throw new RdfError('rdf-none', 'skos:Concept')
  return { title: titleOf(said), concepts }
}

/** What is said of one subject. */
class Said {
  readonly #objects: ReadonlyMap<string, readonly Statement['object'][]>
  constructor(own: readonly Statement[]) {
    const grouped = [...groupBy(own, ({ predicate }) => predicate)]
    this.#objects = new Map(grouped.map(([predicate, of]) => [predicate, of.map(({ object }) => object)]))
  }

  objects(predicate: string): readonly Statement['object'][] {
    return this.#objects.get(predicate) ?? []
  }

  nodes(...predicates: readonly string[]): readonly string[] {
    const nodes = predicates.flatMap((each) => this.objects(each)).filter(({ kind }) => kind === 'node')
    return [...new Set(nodes.map(({ value }) => value))]
  }

  labels(predicate: string): readonly SkosLabel[] {
    return this.objects(predicate).flatMap((object) => {
      const text = object.kind === 'literal' ? object.value.trim().normalize('NFC') : ''
      return object.kind === 'literal' && text !== '' ? [{ text, language: object.language ?? '' }] : []
    })
  }
}

/** A node without an IRI can't be met again; one that is only named by others says nothing. */
function isConcept(iri: string, node: Said): boolean {
  const types = node.nodes(`${RDF}type`)
  if (iri.startsWith('_:') || types.includes(`${SKOS}ConceptScheme`)) return false
  return types.includes(`${SKOS}Concept`) || node.objects(`${SKOS}prefLabel`).length > 0
}

interface Around {
  readonly node: Said
  readonly said: ReadonlyMap<string, Said>
  readonly above: readonly string[]
}

function conceptOf(iri: string, { node, said, above }: Around): SkosConcept {
  const labels = (name: string): readonly SkosLabel[] => [
    ...node.labels(SKOS + name),
    ...node.nodes(SKOS_XL + name).flatMap((label) => said.get(label)?.labels(`${SKOS_XL}literalForm`) ?? []),
  ]
  return {
    iri,
    preferred: distinct(labels('prefLabel')),
    alternative: distinct(labels('altLabel')),
    hidden: distinct(labels('hiddenLabel')),
    broader: [...new Set([...node.nodes(`${SKOS}broader`), ...above])].filter((other) => other !== iri),
    related: node.nodes(`${SKOS}related`).filter((other) => other !== iri),
    matches: node.nodes(`${SKOS}exactMatch`),
    notations: node.labels(`${SKOS}notation`).map(({ text }) => text),
    definitions: textsOf(node, 'definition', said),
    scopeNotes: textsOf(node, 'scopeNote', said),
    notes: ['note', 'historyNote', 'editorialNote', 'example'].flatMap((name) => textsOf(node, name, said)),
    isDeprecated: node
      .objects('http://www.w3.org/2002/07/owl#deprecated')
      .some(({ value }) => value === 'true' || value === '1'),
  }
}

/** Notes may be nodes with `rdf:value` (SKOS Primer 4.2). */
function textsOf(node: Said, name: string, said: ReadonlyMap<string, Said>): readonly SkosLabel[] {
  const own = node.labels(SKOS + name)
  return [...own, ...node.nodes(SKOS + name).flatMap((each) => said.get(each)?.labels(`${RDF}value`) ?? [])]
}

function distinct(labels: readonly SkosLabel[]): readonly SkosLabel[] {
  return labels.filter(
    (label, index) =>
      labels.findIndex((each) => each.text === label.text && each.language === label.language) === index,
  )
}

function titleOf(said: ReadonlyMap<string, Said>): string {
  for (const node of said.values()) {
    if (!node.nodes(`${RDF}type`).includes(`${SKOS}ConceptScheme`)) continue
    const [title] = [`${SKOS}prefLabel`, ...TITLES].flatMap((property) => node.labels(property))
    if (title) return title.text
  }
  return ''
}
