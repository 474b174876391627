import type { GeoPoint } from '../../domain/geometry.ts'
import { distanceKm } from '../nearest-place.ts'
import type { NamedPlaces, PlaceFacts } from './named-places.ts'
import type { TextSpan } from './text-spans.ts'

/** What is known of a text beside its words. */
export interface TextSetting {
  /** Countries that it most likely speaks of. */
  readonly home: ReadonlySet<string>
  /** Where things near it are. */
  readonly near: readonly GeoPoint[]
  /** How much less likely a name is that was not in use when the text was written; 0 for one that was. */
  readonly anachronism: (place: number, name: string) => number
}

/** A place that a span may mean. */
interface Weighed {
  readonly place: number
  readonly name: string
  readonly score: number
}

export interface WeighedSpan {
  readonly span: TextSpan
  /** Best first. */
  readonly choices: readonly Weighed[]
  readonly confidence: number
}

/** So many names before and after one say where it is. */
const AROUND = 6
const NEAR_KM = 60
const WITHIN_KM = 200
const LARGE = 100_000
const TOWN = 20_000
/** Whoever is so sure speaks for its neighbour in a list. */
const IN_LIST = 0.7
const RIVAL_KM = 60
const RIVAL_SCORE = 0.06
/** What a province counts as, of which no population is known. */
const AS_POPULOUS = 60_000

/** Says of each span what place it most likely means, and how sure that is. */
export function weighSpans(
  spans: readonly TextSpan[],
  places: NamedPlaces,
  setting: TextSetting,
): readonly WeighedSpan[] {
  const first = spans.map((span) => chosen(span, { places, setting, points: setting.near }))
  const anchors = first.map(([best], at) => anchorOf(spans[at], best, places))
  const alone = spans.map((span, at) => {
    const around = anchors.slice(Math.max(0, at - AROUND), at + AROUND + 1).filter((_, i) => i !== Math.min(at, AROUND))
    const points = [...around.flatMap((point) => point ?? []), ...setting.near]
    const choices = chosen(span, { places, setting, points })
    return { span, choices, confidence: confidenceOf(span, choices, { places, setting, points }) }
  })
  return alone.map((each, at) => (inList(each, alone[at - 1]) || inList(alone[at + 1], each) ? surer(each) : each))
}

/** One of several names in a row, such as `Тверь, Клин и Москва`, if the other is one. */
function inList(each: WeighedSpan | undefined, before: WeighedSpan | undefined): boolean {
  if (!each || !before || Math.max(each.confidence, before.confidence) < IN_LIST) return false
  return each.span.from - before.span.to <= 1 && each.span.follows === before.span.to
}

function surer(each: WeighedSpan): WeighedSpan {
  return each.confidence === 0 ? each : { ...each, confidence: Math.min(1, each.confidence + 0.2) }
}

/** Where a name is that says where others are: one that hardly means another place. */
function anchorOf(span: TextSpan | undefined, best: Weighed | undefined, places: NamedPlaces): GeoPoint | null {
  if (!span || !best || span.doubtful) return null
  const { population, point, wide } = places.facts(best.place)
  return wide || population >= TOWN ? point : null
}

function chosen(span: TextSpan, beside: Beside): readonly Weighed[] {
  return span.named
    .map(({ place, name }) => ({ place, name, score: scoreOf(span, { place, name }, beside) }))
    .sort((a, b) => b.score - a.score)
}

interface Beside {
  readonly places: NamedPlaces
  readonly setting: TextSetting
  readonly points: readonly GeoPoint[]
}

function scoreOf(span: TextSpan, named: Omit<Weighed, 'score'>, { places, setting, points }: Beside): number {
  const facts = places.facts(named.place)
  const size = Math.log10((facts.wide ? AS_POPULOUS : facts.population) + 1) / 10
  const home = setting.home.has(facts.country) ? 0.25 : 0
  const kind = span.cue === 'province' ? (facts.wide ? 0.3 : 0) : span.cue === 'town' && facts.wide ? -0.15 : 0
  const main = facts.main.includes(named.name) ? 0.08 : 0
  return size + home + kind + main + nearness(facts, points) - setting.anachronism(named.place, named.name)
}

function nearness({ point }: PlaceFacts, points: readonly GeoPoint[]): number {
  const km = Math.min(...points.map((other) => distanceKm(point, other)))
  return Number.isFinite(km) ? (0.3 * NEAR_KM) / (NEAR_KM + km) : 0
}

/** 0 to 1: that the span is the name of a place at all, and of the first choice. */
function confidenceOf(span: TextSpan, [best, next]: readonly Weighed[], beside: Beside): number {
  if (!best || span.cue === 'other') return 0
  const facts = beside.places.facts(best.place)
  const sum =
    0.3 +
    byCue(span) +
    bySize(facts) +
    byPlace(facts, span.cue, beside) -
    (span.opens && facts.population < TOWN && !facts.wide ? 0.25 : 0) -
    byDoubt(span, facts) -
    0.1 * span.bent -
    byRival(best, next, beside.places)
  return Math.max(0, Math.min(1, Math.round(sum * 100) / 100))
}

/** What a name like a person's or a common word loses. */
function byDoubt({ doubtful, cue, opens }: TextSpan, { population, wide }: PlaceFacts): number {
  if (doubtful === null || cue === 'town' || cue === 'province') return 0
  if (doubtful === 'family') return wide || population >= LARGE || cue === 'at' ? 0 : population >= TOWN ? 0.25 : 0.45
  return cue === 'at' ? 0.15 : population >= LARGE && !opens ? 0.25 : 0.45
}

function byCue({ cue }: TextSpan): number {
  if (cue === 'town' || cue === 'province') return 0.35
  return cue === 'district' ? 0.3 : cue === 'at' ? 0.25 : 0
}

function bySize({ population, wide }: PlaceFacts): number {
  if (wide || population >= LARGE) return 0.3
  return population >= TOWN ? 0.25 : population >= 2000 ? 0.1 : 0
}

/** A place far from all others of the text, in a country that it doesn't speak of, has to be large. */
function byPlace(facts: PlaceFacts, cue: TextSpan['cue'], { setting, points }: Beside): number {
  const isNear = points.some((point) => distanceKm(point, facts.point) <= WITHIN_KM)
  if (isNear) return 0.15
  if (setting.home.has(facts.country)) return facts.population < TOWN && !facts.wide && points.length > 0 ? -0.1 : 0
  return facts.population >= LARGE ? 0 : facts.population >= TOWN && cue === 'at' ? -0.15 : -0.35
}

function byRival(best: Weighed, next: Weighed | undefined, places: NamedPlaces): number {
  if (!next || best.score - next.score >= RIVAL_SCORE) return 0
  return distanceKm(places.facts(best.place).point, places.facts(next.place).point) > RIVAL_KM ? 0.25 : 0
}
