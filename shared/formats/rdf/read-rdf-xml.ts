import { RDF } from '../xmp/namespaces.ts'
import type { XmlElement } from '../xml/read-xml.ts'
import { elementsOf, textOf } from '../xml/xml-find.ts'
import { RdfError } from './rdf-error.ts'
import type { Statement, StatementObject } from './statement.ts'

/** What holds for an element and all in it. */
interface Scope {
  /** Namespaces by prefix; '' for names without one. */
  readonly names: ReadonlyMap<string, string>
  readonly base: string
  readonly language: string | undefined
}

/**
 * The statements of RDF/XML (W3C Recommendation 2014): typed nodes, property attributes, nested nodes, `rdf:ID`,
 * `rdf:nodeID`, `parseType` Resource and Collection, containers; reified statements are left out. Names are resolved by
 * the namespaces and `xml:base` in force, texts have the language of `xml:lang`. Throws an RdfError 'rdf-none' where
 * the root is not rdf:RDF, 'rdf-damaged' where a name has a prefix that stands for nothing.
 */
export function readRdfXml(root: XmlElement): readonly Statement[] {
  const scope = within(root, { names: new Map(), base: '', language: undefined })
  if (nameOf(root.name, scope) !== `${RDF}RDF`) throw new RdfError('rdf-none', `<${root.name}>`)
  const reader = new Reader()
  for (const element of elementsOf(root)) reader.node(element, scope)
  return reader.statements
}

class Reader {
  readonly statements: Statement[] = []
  #blanks = 0

  /** A node element; gives its IRI. */
  node(element: XmlElement, outer: Scope): string {
    const scope = within(element, outer)
    const subject = this.#subjectOf(element, scope)
    const type = nameOf(element.name, scope)
    if (type !== `${RDF}Description`) this.#say(subject, `${RDF}type`, { kind: 'node', value: type })
    this.#attributes(element, subject, scope)
    this.#properties(element, subject, scope)
    return subject
  }

  #properties(element: XmlElement, subject: string, scope: Scope): void {
    let item = 0
    for (const child of elementsOf(element)) {
      const inner = within(child, scope)
      const name = nameOf(child.name, inner)
      const predicate = name === `${RDF}li` ? `${RDF}_${(item += 1)}` : name
      this.#say(subject, predicate, this.#objectOf(child, inner))
    }
  }

  #objectOf(element: XmlElement, scope: Scope): StatementObject {
    const rdf = rdfAttributes(element, scope)
    const parts = elementsOf(element)
    const resource = rdf.get('resource')
    if (resource !== undefined)
      return this.#described({ kind: 'node', value: resolved(resource, scope) }, element, scope)
    const nodeId = rdf.get('nodeID')
    if (nodeId !== undefined) return this.#described({ kind: 'node', value: `_:n-${nodeId}` }, element, scope)
    const parseType = rdf.get('parseType')
    if (parseType === 'Resource') {
      const value = this.#blank()
      this.#properties(element, value, scope)
      return { kind: 'node', value }
    }
    if (parseType === 'Collection') return this.#collection(parts, scope)
    const [node] = parts
    if (node && parseType !== 'Literal') return { kind: 'node', value: this.node(node, scope) }
    if (parts.length === 0 && hasProperties(element, scope) && textOf(element).trim() === '')
      return this.#described({ kind: 'node', value: this.#blank() }, element, scope)
    return literal(textOf(element), scope)
  }

  /** What property attributes beside `rdf:resource` say of the node. */
  #described(object: StatementObject, element: XmlElement, scope: Scope): StatementObject {
    this.#attributes(element, object.value, scope)
    return object
  }

  #collection(parts: readonly XmlElement[], scope: Scope): StatementObject {
    const cells = parts.map((part) => ({ cell: this.#blank(), value: this.node(part, scope) }))
    cells.forEach(({ cell, value }, index) => {
      this.#say(cell, `${RDF}first`, { kind: 'node', value })
      this.#say(cell, `${RDF}rest`, { kind: 'node', value: cells[index + 1]?.cell ?? `${RDF}nil` })
    })
    return { kind: 'node', value: cells[0]?.cell ?? `${RDF}nil` }
  }

  #attributes(element: XmlElement, subject: string, scope: Scope): void {
    for (const [name, value] of propertyAttributes(element, scope)) {
      const isType = name === `${RDF}type`
      this.#say(subject, name, isType ? { kind: 'node', value: resolved(value, scope) } : literal(value, scope))
    }
  }

  #subjectOf(element: XmlElement, scope: Scope): string {
    const rdf = rdfAttributes(element, scope)
    const about = rdf.get('about')
    if (about !== undefined) return resolved(about, scope)
    const id = rdf.get('ID')
    if (id !== undefined) return resolved(`#${id}`, scope)
    const nodeId = rdf.get('nodeID')
    return nodeId === undefined ? this.#blank() : `_:n-${nodeId}`
  }

  #blank(): string {
    this.#blanks += 1
    return `_:b${this.#blanks}`
  }

  #say(subject: string, predicate: string, object: StatementObject): void {
    this.statements.push({ subject, predicate, object })
  }
}

function literal(text: string, { language }: Scope): StatementObject {
  return { kind: 'literal', value: text, ...(language === undefined || language === '' ? {} : { language }) }
}

function within({ attributes }: XmlElement, outer: Scope): Scope {
  const declared = Object.entries(attributes).flatMap(([name, uri]): readonly (readonly [string, string])[] =>
    name === 'xmlns' ? [['', uri]] : name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), uri]] : [],
  )
  const base = attributes['xml:base']
  return {
    names: declared.length === 0 ? outer.names : new Map([...outer.names, ...declared]),
    base: base === undefined ? outer.base : base.replace(/#.*$/, ''),
    language: attributes['xml:lang'] ?? outer.language,
  }
}

function nameOf(name: string, { names }: Scope): string {
  const at = name.indexOf(':')
  const prefix = at < 0 ? '' : name.slice(0, at)
  const uri = names.get(prefix)
  if (uri === undefined) throw new RdfError('rdf-damaged', `xmlns:${prefix} (<${name}>)`)
  return uri + name.slice(at + 1)
}

/** Attributes of RDF itself, by their local names. Old files write them without a prefix. */
function rdfAttributes({ attributes }: XmlElement, { names }: Scope): ReadonlyMap<string, string> {
  const said = Object.entries(attributes).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const at = name.indexOf(':')
    const local = name.slice(at + 1)
    const isRdf = at < 0 ? ['about', 'ID', 'resource'].includes(local) : names.get(name.slice(0, at)) === RDF
    return isRdf ? [[local, value]] : []
  })
  return new Map(said)
}

const SYNTAX = new Set(
  ['about', 'ID', 'resource', 'nodeID', 'parseType', 'datatype', 'bagID'].map((name) => RDF + name),
)

/** Attributes that say something of the node: names with a prefix that are no syntax. */
function propertyAttributes(element: XmlElement, scope: Scope): readonly (readonly [string, string])[] {
  return Object.entries(element.attributes).flatMap(([name, value]) => {
    if (!name.includes(':') || /^xml(?:ns)?:/.test(name)) return []
    const property = nameOf(name, scope)
    return SYNTAX.has(property) ? [] : [[property, value] as const]
  })
}

function hasProperties(element: XmlElement, scope: Scope): boolean {
  return propertyAttributes(element, scope).length > 0
}

/** An IRI against the base: RFC 3986 as far as vocabularies need it. */
function resolved(iri: string, { base }: Scope): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(iri) || base === '') return iri
  if (iri === '' || iri.startsWith('#')) return base + iri
  if (iri.startsWith('/')) return (/^[a-z][a-z\d+.-]*:\/\/[^/]*/i.exec(base)?.[0] ?? '') + iri
  return base.replace(/[^/]*$/, '') + iri
}
