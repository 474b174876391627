import { gunzipSync, strFromU8 } from 'fflate'
import { squeezedKey } from './place-key.ts'

/**
 * The gazetteer, ready to be searched. It stays one text plus typed arrays: 200,000 names as objects would take ten
 * times the memory.
 */
export interface GazetteerIndex {
  /** The asset as text; see `parseGazetteer` for its layout. */
  readonly text: string
  /** Where the line of each place begins in `text`. */
  readonly lines: Uint32Array
  readonly populations: Uint32Array
  /** Squeezed keys of all names, sorted by code unit, one after the other. */
  readonly keys: string
  /** Where key `i` begins in `keys`; one more entry than there are keys. */
  readonly keyStarts: Uint32Array
  /** For key `i`: its place, and where its name begins and ends in `text`. */
  readonly keyPlaces: Uint32Array
  readonly nameStarts: Uint32Array
  readonly nameEnds: Uint32Array
  /** For key `i`: one bit for each letter in it (code unit modulo 32), to pass over the unlike when a name is mistyped. */
  readonly letters: Uint32Array
  /** The keys by length, and where those of each length begin among them. */
  readonly byLength: Uint32Array
  readonly lengthStarts: Uint32Array
}

/** The columns of a line, in order. The last three are left out where a place has nothing in them. */
const COLUMNS = ['id', 'country', 'lat', 'lon', 'population', 'vi', 'ru', 'names', 'kind', 'dated', 'parents'] as const
const FEWEST = COLUMNS.indexOf('names') + 1

/**
 * Opens the asset `gazetteer/places.tsv.gz` (made by scripts/assets/gazetteer.mjs), gzipped or as it is after a server
 * has unpacked it. One place a line, the most populous first, columns between tabs: GeoNames id or a key of our own, ISO
 * country, latitude and longitude in 1/10,000 degree, population, Vietnamese name, Russian name (either may be empty),
 * all names with '|' between, the main one first; then, where there are any, 'province', 'region', 'district' or
 * 'district?' (at the seat of its province, for want of a better point), the dated names and
 * the parents as JSON lists of [text, language, from, to, source]. Takes about half a second. Throws where the bytes are
 * not such a file.
 */
export function loadGazetteer(bytes: Uint8Array): GazetteerIndex {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return parseGazetteer(strFromU8(isGzip ? gunzipSync(bytes) : bytes))
}

interface FoundNames {
  readonly lines: number[]
  readonly populations: number[]
  readonly keys: string[]
  readonly places: number[]
  readonly starts: number[]
  readonly ends: number[]
}

/** Makes the index of the unpacked text. Places are numbered by line. */
export function parseGazetteer(text: string): GazetteerIndex {
  const found: FoundNames = { lines: [], populations: [], keys: [], places: [], starts: [], ends: [] }
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    addLine(found, text, { from, to })
    from = to + 1
  }
  return sorted(found, text)
}

function addLine(found: FoundNames, text: string, line: { readonly from: number; readonly to: number }): void {
  const columns = text.slice(line.from, line.to).split('\t')
  const names = columns[FEWEST - 1]
  if (columns.length > COLUMNS.length || names === undefined) {
    throw new Error(`The gazetteer is damaged at character ${line.from}.`)
  }
  const place = found.lines.length
  found.lines.push(line.from)
  found.populations.push(Number(columns[4]))
  let start = line.from + columns.slice(0, FEWEST - 1).join('\t').length + 1
  for (const name of names.split('|')) {
    const key = squeezedKey(name)
    if (key !== '') {
      found.keys.push(key)
      found.places.push(place)
      found.starts.push(start)
      found.ends.push(start + name.length)
    }
    start += name.length + 1
  }
}

function sorted(found: FoundNames, text: string): GazetteerIndex {
  const { keys } = found
  const order = Uint32Array.from(keys.keys()).sort((a, b) => {
    const [left, right] = [keys[a] ?? '', keys[b] ?? '']
    return left < right ? -1 : left > right ? 1 : a - b
  })
  const inOrder = Array.from(order, (name) => keys[name] ?? '')
  const pick = (values: readonly number[]): Uint32Array => order.map((name) => values[name] ?? 0)
  return {
    text,
    lines: Uint32Array.from(found.lines),
    populations: Uint32Array.from(found.populations),
    keys: inOrder.join(''),
    keyStarts: startsOf(inOrder),
    keyPlaces: pick(found.places),
    nameStarts: pick(found.starts),
    nameEnds: pick(found.ends),
    letters: Uint32Array.from(inOrder, lettersOf),
    ...groupedByLength(inOrder),
  }
}

function groupedByLength(keys: readonly string[]): Pick<GazetteerIndex, 'byLength' | 'lengthStarts'> {
  const groups: number[][] = []
  keys.forEach(({ length }, key) => (groups[length] ??= []).push(key))
  const filled = Array.from(groups, (group: readonly number[] | undefined) => group ?? [])
  const lengthStarts = new Uint32Array(filled.length + 1)
  filled.forEach((group, length) => (lengthStarts[length + 1] = (lengthStarts[length] ?? 0) + group.length))
  return { byLength: Uint32Array.from(filled.flat()), lengthStarts }
}

function startsOf(keys: readonly string[]): Uint32Array {
  const starts = new Uint32Array(keys.length + 1)
  keys.forEach((key, index) => (starts[index + 1] = (starts[index] ?? 0) + key.length))
  return starts
}

/** One bit for each letter in the key. */
export function lettersOf(key: string): number {
  let bits = 0
  for (let index = 0; index < key.length; index += 1) bits |= 1 << (key.charCodeAt(index) & 31)
  return bits >>> 0
}
