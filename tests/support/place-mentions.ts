import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { GeoPoint } from '../../shared/domain/geometry.ts'
import { distanceKm } from '../../shared/places/nearest-place.ts'

const Span = z.object({ start: z.number(), end: z.number() })
const Expected = z.object({
  name: z.string(),
  geonamesId: z.number().optional(),
  lat: z.number(),
  lon: z.number(),
  within: z.number(),
})
const Document = z.object({
  id: z.string(),
  half: z.enum(['tuning', 'test']),
  year: z.number(),
  text: z.string(),
  mentions: z.array(Span.extend({ text: z.string(), place: z.string() })),
  either: z.array(Span),
})
const Annotated = z.object({
  language: z.enum(['vi', 'ru']),
  places: z.record(z.string(), Expected),
  documents: z.array(Document),
})

type Span = z.output<typeof Span>
type AnnotatedDocument = z.output<typeof Document>
type Annotated = z.output<typeof Annotated>

/** The texts of a language with their places marked by hand. See tests/fixtures/places/README.md. */
export function annotated(language: 'vi' | 'ru'): Annotated {
  const file = join(process.cwd(), 'tests/fixtures/places', `${language}.json`)
  return Annotated.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** A name that was found, and where its first candidate lies. */
export interface Found extends Span {
  readonly point: GeoPoint | null
}

/** How the found ones of a text compare with the marked ones. */
interface Verdict {
  readonly right: readonly Span[]
  readonly wrong: readonly Span[]
  readonly missed: readonly Span[]
}

/** Judges what was found in a document, as the README of the fixtures says. */
export function judge(set: Annotated, document: AnnotatedDocument, found: readonly Found[]): Verdict {
  const counted = found.filter((each) => !document.either.some((span) => overlap(each, span) > 0))
  const rightFor = (mention: AnnotatedDocument['mentions'][number]): Found | undefined => {
    const { within, ...point } = set.places[mention.place] ?? { within: -1, lat: NaN, lon: NaN }
    return counted.find(
      (each) => overlap(each, mention) >= 0.5 && each.point !== null && distanceKm(each.point, point) <= within,
    )
  }
  const pairs = document.mentions.map((mention) => ({ mention, by: rightFor(mention) }))
  const right = pairs.flatMap(({ by }) => (by ? [by] : []))
  return {
    right,
    wrong: counted.filter((each) => !right.includes(each)),
    missed: pairs.filter(({ by }) => !by).map(({ mention }) => mention),
  }
}

/** What two spans share of what both cover together, 0 to 1. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
