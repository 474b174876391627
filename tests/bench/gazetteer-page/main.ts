import { loadGazetteer, type GazetteerIndex } from '../../../shared/places/gazetteer-index.ts'
import { searchGazetteer, type PlaceWish } from '../../../shared/places/search-gazetteer.ts'

/** Names as people type them, letter by letter: old and new, with and without diacritics, other spellings, mistyped. */
const TYPED = [
  ...['Hà Nội', 'ha noi', 'Sài Gòn', 'sai gon', 'tourane', 'Đà Nẵng', 'Huế', 'Thừa Thiên', 'Ban Mê Thuột', 'Nha Trnag'],
  ...['Bình Trị Thiên', 'Phu-Lang-Thuong', 'Куангнгай', 'tx. Hà Đông'],
  ...['Ленинград', 'Санкт-Петербург', 'Казань', 'Алма-Ата', 'Нижний Новгород', 'Екатиринбург', 'Владивосток'],
  ...['с. Ивановка', 'Н. Новгород', 'Симбирская губ.', 'Вѣрный', 'Қарағанды', 'Орджоникидзе'],
  ...['Paris', 'Saint Petersburg', 'Königsberg', 'Jekaterinburg', 'Qaraǵandy'],
]

/** How often each keystroke is timed; the median is taken, as other programs share the machine. */
const TIMES = 5

let index: GazetteerIndex | null = null

/** Fetches and opens the gazetteer, as the worker does at first use; milliseconds. */
async function open(): Promise<number> {
  const began = performance.now()
  const response = await fetch(new URL('gazetteer/places.tsv.gz', document.baseURI))
  index = loadGazetteer(new Uint8Array(await response.arrayBuffer()))
  return performance.now() - began
}

/** Milliseconds of each keystroke: without more, and beside a date and a point. */
function keystrokes(): readonly number[] {
  const opened = index
  if (!opened) throw new Error('the gazetteer is not open')
  const wishes: readonly PlaceWish[] = [{ limit: 8 }, { limit: 8, when: 1938, near: [{ lat: 16.46, lon: 107.6 }] }]
  for (const name of ['Vinh', 'Самара', 'misytpedd']) for (const wish of wishes) searchGazetteer(opened, name, wish)
  return wishes.flatMap((wish) => TYPED.flatMap((name) => timesOf(opened, name, wish)))
}

function timesOf(opened: GazetteerIndex, name: string, wish: PlaceWish): readonly number[] {
  return Array.from(name, (_, letter) => {
    const times = Array.from({ length: TIMES }, () => {
      const began = performance.now()
      searchGazetteer(opened, name.slice(0, letter + 1), wish)
      return performance.now() - began
    })
    return times.sort((a, b) => a - b)[TIMES >> 1] ?? 0
  })
}

/** Bytes of what the heap of the page may not count: typed arrays, and the text, at two bytes a letter. */
function bytesBeside(): number {
  const arrays = Object.values(index ?? {}).map((part: unknown) => (ArrayBuffer.isView(part) ? part.byteLength : 0))
  return arrays.reduce((sum, bytes) => sum + bytes, 0) + 2 * (index?.text.length ?? 0)
}

Object.assign(window, { gazetteer: { open, keystrokes, bytesBeside } })
document.body.dataset['ready'] = 'true'
