import type { GeoPoint } from '../../domain/geometry.ts'
import type { GazetteerIndex } from '../gazetteer-index.ts'
import { exactRange, nameAt, prefixRange } from '../gazetteer-lookup.ts'

/** What is asked of a place of the gazetteer when names of a text are weighed. */
export interface PlaceFacts {
  readonly country: string
  readonly point: GeoPoint
  readonly population: number
  /** It is a province or a region. */
  readonly wide: boolean
  /** What it is called first, and in Vietnamese and Russian. */
  readonly main: readonly string[]
}

/** A place that has the name, and the name as it has it. */
export interface Named {
  readonly place: number
  readonly name: string
}

/** Looks names up in full, and remembers: texts repeat them. */
export class NamedPlaces {
  readonly index: GazetteerIndex
  readonly #named = new Map<string, readonly Named[]>()
  readonly #facts = new Map<number, PlaceFacts>()

  constructor(index: GazetteerIndex) {
    this.index = index
  }

  /** The places that a key (squeezed) is a name of in full. */
  named(key: string): readonly Named[] {
    const known = this.#named.get(key)
    if (known) return known
    const { from, to } = exactRange(this.index, key)
    const best = new Map<number, Named>()
    for (let i = from; i < to; i += 1) {
      const place = this.index.keyPlaces[i] ?? 0
      if (!best.has(place)) best.set(place, { place, name: nameAt(this.index, i) })
    }
    const found = [...best.values()]
    this.#named.set(key, found)
    return found
  }

  /** Every name with the key, also several of one place. */
  spellings(key: string): readonly Named[] {
    const { from, to } = exactRange(this.index, key)
    return Array.from({ length: to - from }, (_, at) => ({
      place: this.index.keyPlaces[from + at] ?? 0,
      name: nameAt(this.index, from + at),
    }))
  }

  /** The places with a name that begins with a key and is written as `pattern` says. */
  beginning(key: string, pattern: RegExp): readonly Named[] {
    const { from, to } = prefixRange(this.index, key)
    const names = Array.from({ length: to - from }, (_, at) => ({
      place: this.index.keyPlaces[from + at] ?? 0,
      name: nameAt(this.index, from + at),
    }))
    return names.filter(({ name }) => pattern.test(name))
  }

  facts(place: number): PlaceFacts {
    const known = this.#facts.get(place) ?? this.#read(place)
    this.#facts.set(place, known)
    return known
  }

  #read(place: number): PlaceFacts {
    const { text, lines } = this.index
    const from = lines[place] ?? 0
    const line = text.slice(from, text.indexOf('\n', from) >>> 0).split('\t', 9)
    const [, country = '', lat = '', lon = '', population = '', vi = '', ru = '', names = '', kind = ''] = line
    return {
      country,
      point: { lat: Number(lat) / 10_000, lon: Number(lon) / 10_000 },
      population: Number(population),
      wide: kind === 'province' || kind === 'region',
      main: [names.split('|', 1)[0] ?? '', vi, ru].filter(Boolean),
    }
  }
}
