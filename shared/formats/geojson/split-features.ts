import { GeoFileError } from '../geo/geo-file-error.ts'

/** Part of a file of GeoJSON: one feature, or what stands before or after the list of them. */
export interface GeoJsonPart {
  readonly kind: 'feature' | 'beside'
  readonly text: string
}

/** GeoJSON text sequences have this before each value. */
export const SEPARATOR = '\u001E'

/** Characters of one feature at most: more is no place, but a whole map. */
const LONGEST = 64 * 1024 * 1024

/**
 * Takes GeoJSON apart as it comes, so that never more than one feature of it is in memory: the items of the list
 * `features`; a file without one is a feature or geometry itself, or several one after the other (GeoJSON text sequences,
 * RFC 8142; a feature a line). Throws a GeoFileError 'json-damaged' where it ends too early or is no JSON, 'geo-large' where
 * a feature has more than 64 million characters.
 */
export async function* splitFeatures(chunks: AsyncIterable<string>): AsyncIterable<GeoJsonPart> {
  const splitter = new Splitter()
  for await (const chunk of chunks) yield* splitter.take(chunk)
  splitter.end()
}

/** The signs that make up the shape of JSON. */
const SIGNS = /["\\{}[\]:]/g

class Splitter {
  #depth = 0
  /** Inside a text; the next sign of it is to be passed over. */
  #isText = false
  #passed = -1
  /** The latest text among the names of the outermost object; a name once a colon follows. */
  #word = ''
  #name = ''
  /** The depth in which items lie: 2 within the list `features`. */
  #base = 0
  /** Past the list, to the end of the object that has it. */
  #isPast = false
  /** What came of the item, or of what follows the list, before this chunk; null between items. */
  #item: string[] | null = null
  #length = 0

  take(chunk: string): readonly GeoJsonPart[] {
    const found: GeoJsonPart[] = []
    let from = 0
    let wordFrom = 0
    for (const { 0: sign, index: at } of chunk.matchAll(SIGNS)) {
      if (at === this.#passed) continue
      if (this.#isText) {
        if (sign === '\\') this.#passed = at + 1
        if (sign !== '"') continue
        this.#isText = false
        if (this.#depth === 1) this.#word += chunk.slice(wordFrom, at)
      } else if (sign === '"') {
        this.#isText = true
        this.#word = ''
        wordFrom = at + 1
      } else if (sign === ':') {
        if (this.#depth === 1) this.#name = this.#word
      } else if (sign === '{' || sign === '[') {
        if (this.#depth === this.#base && !this.#isPast) {
          this.#item = []
          from = at
        }
        this.#depth += 1
        if (this.#isListBegun(sign)) {
          found.push({ kind: 'beside', text: this.#ended(chunk.slice(from, at)) })
          this.#base = 2
        }
      } else if (sign !== '\\') {
        this.#depth -= 1
        if (this.#depth < 0) throw new GeoFileError('json-damaged', `Unexpected token ${sign}`)
        if (this.#item && this.#depth === this.#base)
          found.push({ kind: this.#isPast ? 'beside' : 'feature', text: this.#ended(chunk.slice(from, at + 1)) })
        else if (this.#depth < this.#base) {
          this.#leaveList()
          from = at + 1
        }
        if (this.#depth === 0) this.#isPast = false
      }
    }
    this.#passed = this.#passed === chunk.length ? 0 : -1
    if (this.#isText && this.#depth === 1) this.#word += chunk.slice(wordFrom)
    this.#keep(chunk.slice(from))
    return found
  }

  end(): void {
    if (this.#depth > 0 || this.#isText) throw new GeoFileError('json-damaged', 'Unexpected end of JSON input')
  }

  #isListBegun(sign: string): boolean {
    return sign === '[' && this.#depth === 2 && this.#base === 0 && !this.#isPast && this.#name === 'features'
  }

  #leaveList(): void {
    this.#base = 0
    this.#isPast = true
    this.#name = ''
    this.#item = []
  }

  #keep(part: string): void {
    if (!this.#item) return
    this.#item.push(part)
    this.#length += part.length
    if (this.#length > LONGEST) throw new GeoFileError('geo-large', String(LONGEST))
  }

  #ended(last: string): string {
    const text = [...(this.#item ?? []), last].join('')
    this.#item = null
    this.#length = 0
    return text
  }
}
