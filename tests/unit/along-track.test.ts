import { describe, expect, test } from 'vitest'
import { readTracks } from '../../renderer/features/geotag/load-photos.ts'
import { isPlaced, photoRows, type Photo } from '../../renderer/features/geotag/photo-rows.ts'
import { placingOf } from '../../renderer/features/geotag/place-photos.ts'
import { idFrom, type UnitId } from '../../shared/domain/ids.ts'
import type { PlaceLink } from '../../shared/domain/place.ts'
import { AT, COLLECTION } from '../support/builders.ts'
import type { EmbeddedMetadata } from '../../shared/domain/embedded-metadata.ts'
import { aheadOf, aheadText, photoTime } from '../../shared/formats/embedded/photo-time.ts'
import { GpxError, joinedTracks, readGpx } from '../../shared/formats/gpx/read-gpx.ts'
import { alongTrack } from '../../shared/places/along-track.ts'

const GPX = `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
  <metadata><time>2023-05-01T00:00:00Z</time></metadata>
  <wpt lat="16.4637" lon="107.5909"><ele>3</ele><time>2023-05-01T01:00:00Z</time><name>Huế</name></wpt>
  <trk><name>đi bộ</name>
    <trkseg>
      <trkpt lat="16.0" lon="108.0"><ele>1.5</ele><time>2023-05-01T03:00:00Z</time></trkpt>
      <trkpt lon='108.002' lat='16.001'><time>2023-05-01T03:01:00.000Z</time></trkpt>
      <trkpt lat="16.5" lon="108.5"/>
      <trkpt lat="166" lon="108.5"><time>2023-05-01T03:02:00Z</time></trkpt>
    </trkseg>
    <trkseg><trkpt lat="17" lon="107"><time>2023-05-01T10:05:00+07:00</time></trkpt></trkseg>
  </trk>
</gpx>
`
const at = (time: string): number => Date.parse(`2023-05-01T${time}Z`)
const codeOf = (text: string): string => {
  try {
    readGpx(text)
    return ''
  } catch (error) {
    return error instanceof GpxError ? error.code : String(error)
  }
}

describe('a GPX file', () => {
  test('gives points by time with their breaks, and counts what it leaves out', () => {
    const track = readGpx(GPX)
    expect(
      track.points.map(({ at: time, point }) => [new Date(time).toISOString().slice(11, 19), point.lat, point.lon]),
    ).toEqual([
      ['01:00:00', 16.4637, 107.5909],
      ['03:00:00', 16, 108],
      ['03:01:00', 16.001, 108.002],
      ['03:05:00', 17, 107],
    ])
    const [waypoint, first, second, other] = track.points.map(({ piece }) => piece)
    expect(first).toBe(second)
    expect(new Set([waypoint, first, other]).size).toBe(3)
    expect(track).toMatchObject({ untimed: 1, wrong: 1, torn: false })
  })

  test('is read as far as it goes where it is torn', () => {
    const torn = readGpx(GPX.slice(0, GPX.indexOf('<trkpt lat="16.5"') + 12))
    expect(torn.points).toHaveLength(3)
    expect(torn.torn).toBe(true)
  })

  test('with names of a namespace is read too', () => {
    const named = GPX.replaceAll('<trk', '<g:trk').replaceAll('</trk', '</g:trk').replaceAll('<time', '<g:time')
    expect(readGpx(named).points).toHaveLength(4)
  })

  test('that is none, or tells no times, says so', () => {
    expect(codeOf('<kml></kml>')).toBe('gpx-none')
    expect(codeOf(GPX.replaceAll(/<time>.*?<\/time>/gu, ''))).toBe('gpx-untimed')
  })

  test('joins with another without a way between them', () => {
    const both = joinedTracks([readGpx(GPX), readGpx(GPX.replaceAll('2023-05-01', '2023-05-02'))])
    expect(both.points).toHaveLength(8)
    expect(new Set(both.points.map(({ piece }) => piece)).size).toBe(6)
  })

  test('of 100,000 points is read in good time', () => {
    const many = Array.from(
      { length: 100_000 },
      (_, second) =>
        `<trkpt lat="16" lon="${100 + second / 1e5}"><ele>1</ele><time>${new Date(second * 1000).toISOString()}</time></trkpt>`,
    )
    expect(readGpx(`<gpx><trk><trkseg>${many.join('\n')}</trkseg></trk></gpx>`).points).toHaveLength(100_000)
  })
})

describe('where somebody was', () => {
  const { points } = readGpx(GPX)
  const TEN_MINUTES = 600_000

  test('lies between two points in proportion to the time', () => {
    expect(alongTrack(points, at('03:00:30'), TEN_MINUTES)).toEqual({
      point: { lat: 16.0005, lon: 108.001 },
      off: 30_000,
    })
    expect(alongTrack(points, at('03:01:00'), TEN_MINUTES)).toEqual({ point: { lat: 16.001, lon: 108.002 }, off: 0 })
  })

  test('is the nearest point across a break, and before the first', () => {
    expect(alongTrack(points, at('03:04:00'), TEN_MINUTES)?.point).toEqual({ lat: 17, lon: 107 })
    expect(alongTrack(points, at('00:55:00'), TEN_MINUTES)?.point).toEqual({ lat: 16.4637, lon: 107.5909 })
  })

  test('is unknown where no point is near in time', () => {
    expect(alongTrack(points, at('02:00:00'), TEN_MINUTES)).toBeNull()
    expect(alongTrack([], at('02:00:00'), TEN_MINUTES)).toBeNull()
  })

  test('goes the short way over 180 degrees', () => {
    const over = [
      { at: 0, point: { lat: 0, lon: 179 }, piece: 0 },
      { at: 100, point: { lat: 0, lon: -179 }, piece: 0 },
    ]
    expect(alongTrack(over, 75, 1000)?.point).toEqual({ lat: 0, lon: -179.5 })
  })
})

describe('the time of a photograph', () => {
  const exif = (tags: Readonly<Record<string, string>>): EmbeddedMetadata => ({
    tags: Object.entries(tags).map(([name, text]) => ({ group: 'exif', name, values: [{ text }] })),
  })

  test('is that of the clock, with its offset where the file says it', () => {
    const taken = { DateTimeOriginal: '2023:05:01 10:00:30', DateTime: '2024:01:01 00:00:00' }
    expect(photoTime(exif(taken))).toEqual({ clock: at('10:00:30'), ahead: null })
    expect(photoTime(exif({ ...taken, OffsetTimeOriginal: '+07:00' }))).toEqual({ clock: at('10:00:30'), ahead: 420 })
    expect(photoTime(exif({ DateTimeDigitized: '2023:05:01 10:00:30' }))).toEqual({
      clock: at('10:00:30'),
      ahead: null,
    })
  })

  test('is none where the file has none, or zeros', () => {
    expect(photoTime(exif({ DateTimeOriginal: '0000:00:00 00:00:00' }))).toBeNull()
    expect(photoTime(exif({ DateTime: '2024:01:01 00:00:00' }))).toBeNull()
  })

  test.each([
    ['+07:00', 25_200_000], ['-3', -10_800_000], ['+05:30:12', 19_812_000], ['0', 0], ['Z', 0], ['−04:00', -14_400_000],
    ['', null], ['+7:75', null], ['bảy', null],
  ])('is set by %j', (text, ahead) => expect(aheadOf(text)).toBe(ahead)) // prettier-ignore

  test.each([[420, '+07:00'], [-210, '-03:30'], [0, '+00:00']])('is offered for %i minutes', (minutes, text) => expect(aheadText(minutes)).toBe(text)) // prettier-ignore
})

describe('photographs on a way', () => {
  const track = readGpx(GPX)
  const photo = (key: string, clock: string | null, ahead: number | null = null): Photo => ({
    key: idFrom<UnitId>(key),
    name: key,
    time: clock === null ? null : { clock: at(clock), ahead },
  })
  const setting = { ahead: null, within: 10 }

  test('are found by their own clock, or by the one that is set for all', () => {
    const photos = [photo('own', '10:00:30', 420), photo('other', '10:00:30'), photo('none', null)]
    expect(photoRows(photos, track, setting).map((row) => (isPlaced(row) ? row.point : row.lacks))).toEqual([
      { lat: 16.0005, lon: 108.001 },
      'clock',
      'time',
    ])
    const set = photoRows(photos, track, { ...setting, ahead: 8 * 3_600_000 })
    expect(set.map((row) => (isPlaced(row) ? row.point : row.lacks))).toEqual(['track', 'track', 'time'])
  })

  test('are put where they were taken, those of one spot at one place, each saying which file told it', async () => {
    const placed = photoRows(
      [photo('a', '03:00:00', 0), photo('b', '03:00:01', 0), photo('c', '03:05:00', 0)],
      track,
      setting,
    )
    let made = 0
    const changes = await placingOf(
      placed.filter(isPlaced),
      { collectionId: COLLECTION, file: 'way.gpx' },
      {
        repositories: { places: { all: () => Promise.resolve([]), linksOf: () => Promise.resolve([]) } } as never,
        gazetteer: { search: () => Promise.resolve([]), nearest: () => Promise.resolve(null) },
        clock: { now: () => AT },
        newId: () => idFrom(`new-${(made += 1)}`),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      },
    )
    const of = (table: string) => changes.filter((change) => change.table === table).map(({ to }) => to)
    expect(of('places')).toMatchObject([{ point: { lat: 16, lon: 108 } }, { point: { lat: 17, lon: 107 } }])
    expect(of('links')).toMatchObject([{ unitId: 'a' }, { unitId: 'b' }, { unitId: 'c' }])
    expect(new Set(of('links').map((link) => (link as PlaceLink).placeId)).size).toBe(2)
    expect(of('links')[0]).toMatchObject({ by: { by: 'import', file: 'way.gpx' } })
  })
})

describe('files of ways', () => {
  test('are read as far as they are good, and the bad ones are named', async () => {
    const files = [new File([GPX], 'good.gpx'), new File(['<kml/>'], 'bad.gpx')]
    const { track, failed } = await readTracks(files)
    expect(track?.points).toHaveLength(4)
    expect(failed).toMatchObject([{ name: 'bad.gpx', error: { code: 'gpx-none' } }])
  })
})
