import { sensiblePoint } from '../../domain/embedded-metadata.ts'
import type { GeoPoint } from '../../domain/geometry.ts'

/** Where somebody was at a time. */
export interface TrackPoint {
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  readonly point: GeoPoint
  /** Points of one piece were recorded without a break. */
  readonly piece: number
}

/** A way that was recorded. */
export interface GpxTrack {
  /** By time; of points of one time the first. */
  readonly points: readonly TrackPoint[]
  /** Points that are left out: without a time, or off the globe. */
  readonly untimed: number
  readonly wrong: number
  /** Whether the file ends before its last element does, as where a recorder's battery was empty. */
  readonly torn: boolean
}

/** Why a file is no way: it is no GPX, nothing in it has a time, or it is larger than GPX_LIMIT. */
export type GpxErrorCode = 'gpx-none' | 'gpx-untimed' | 'gpx-too-large'

/** Bytes; a recorder that writes every second fills them in four days. */
export const GPX_LIMIT = 50_000_000

/** A file that gives no way. */
export class GpxError extends Error {
  readonly code: GpxErrorCode
  constructor(code: GpxErrorCode, message: string) {
    super(message)
    this.name = 'GpxError'
    this.code = code
  }
}

/**
 * Reads tracks and waypoints of GPX 1.0 and 1.1 (topografix.com/GPX), WGS 84. What can be read of a torn file is read.
 * Throws a GpxError.
 */
export function readGpx(text: string): GpxTrack {
  if (!/<(?:\w+:)?gpx[\s>]/iu.test(text)) throw new GpxError('gpx-none', 'no <gpx>')
  const points: TrackPoint[] = []
  let [piece, untimed, wrong] = [0, 0, 0]
  for (const [, name = '', attributes = '', inner = ''] of text.matchAll(ELEMENT)) {
    if (name === 'trkseg' || name === 'wpt') piece += 1
    if (name === 'trkseg') continue
    const at = timeIn(inner)
    const point = pointIn(attributes)
    if (!point) wrong += 1
    else if (at === null) untimed += 1
    else points.push({ at, point, piece })
  }
  if (points.length === 0) throw new GpxError('gpx-untimed', `${untimed} points without a time`)
  return { points: inOrder(points), untimed, wrong, torn: !/<\/(?:\w+:)?gpx\s*>\s*$/iu.test(text) }
}

/** Several ways as one. */
export function joinedTracks(tracks: readonly GpxTrack[]): GpxTrack {
  let pieces = 0
  const points = tracks.flatMap((track) => {
    const before = pieces
    pieces += 1 + track.points.reduce((most, { piece }) => Math.max(most, piece), 0)
    return track.points.map((point) => ({ ...point, piece: point.piece + before }))
  })
  const sum = (of: (track: GpxTrack) => number): number => tracks.reduce((all, track) => all + of(track), 0)
  return {
    points: inOrder(points),
    untimed: sum(({ untimed }) => untimed),
    wrong: sum(({ wrong }) => wrong),
    torn: tracks.some(({ torn }) => torn),
  }
}

/** The start of a piece, or a whole point: its attributes, and what is in it. */
const ELEMENT =
  /<(?:\w+:)?(trkseg|trkpt|wpt)\b((?:"[^"]*"|'[^']*'|[^"'>])*?)(?:\/>|>(?:([^<]*(?:<(?!\/?(?:\w+:)?(?:trkpt|wpt)\b)[^<]*)*)<\/(?:\w+:)?(?:trkpt|wpt)\s*>)?)/gu

function timeIn(inner: string): number | null {
  const text = /<(?:\w+:)?time\b[^>]*>\s*([^<]+?)\s*</u.exec(inner)?.[1]
  if (text === undefined) return null
  // Times are in UTC (xsd:dateTime), whether they say so or not.
  const at = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/iu.test(text) ? text : `${text}Z`)
  return Number.isNaN(at) ? null : at
}

const LATITUDE = /\blat\s*=\s*["']\s*([-+\d.eE]+)/u
const LONGITUDE = /\blon\s*=\s*["']\s*([-+\d.eE]+)/u

function pointIn(attributes: string): GeoPoint | null {
  return sensiblePoint(Number(LATITUDE.exec(attributes)?.[1] ?? NaN), Number(LONGITUDE.exec(attributes)?.[1] ?? NaN))
}

function inOrder(points: readonly TrackPoint[]): readonly TrackPoint[] {
  const sorted = [...points].sort((a, b) => a.at - b.at)
  return sorted.filter(({ at }, index) => sorted[index - 1]?.at !== at)
}
