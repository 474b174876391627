import { loadGazetteer, type GazetteerIndex } from '../../../shared/places/gazetteer-index.ts'
import { searchGazetteer } from '../../../shared/places/search-gazetteer.ts'

/** Names as people type them, letter by letter: old and new, with and without diacritics, mistyped. */
const TYPED = [
  ...['Hà Nội', 'ha noi', 'Sài Gòn', 'sai gon', 'tourane', 'Đà Nẵng', 'Huế', 'Thừa Thiên', 'Ban Mê Thuột', 'Nha Trnag'],
  ...[
    'Ленинград',
    'Санкт-Петербург',
    'Казань',
    'Алма-Ата',
    'Нижний Новгород',
    'Екатиринбург',
    'Владивосток',
    'с. Ивановка',
  ],
  ...['Paris', 'Saint Petersburg', 'Königsberg'],
]

/** How often each keystroke is timed; the median is taken, as other programs share the machine. */
const TIMES = 5

/** Milliseconds each keystroke took, once the gazetteer is loaded, and how long loading took. */
export async function gazetteerTimes(): Promise<{ readonly load: number; readonly keystrokes: readonly number[] }> {
  const response = await fetch(new URL('gazetteer/places.tsv.gz', document.baseURI))
  const bytes = new Uint8Array(await response.arrayBuffer())
  const began = performance.now()
  const index = loadGazetteer(bytes)
  const load = performance.now() - began
  for (const name of ['Vinh', 'Самара', 'misytpedd']) searchGazetteer(index, name, 10)
  return { load, keystrokes: TYPED.flatMap((name) => timesOf(index, name)) }
}

function timesOf(index: GazetteerIndex, name: string): readonly number[] {
  return Array.from(name, (_, letter) => {
    const times = Array.from({ length: TIMES }, () => {
      const began = performance.now()
      searchGazetteer(index, name.slice(0, letter + 1), 8)
      return performance.now() - began
    })
    return times.sort((a, b) => a - b)[TIMES >> 1] ?? 0
  })
}
