import '../../../renderer/ui/base.ts'
import type { MapItem } from '../../../renderer/map/cluster-index.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { gazetteerTimes } from './gazetteer-times.ts'
import { FondsMap } from '../../../renderer/map/fonds-map.ts'
import { isLanguage } from '../../../shared/messages/language.ts'

const wish = new URLSearchParams(location.search)
const language = wish.get('language') ?? 'en'
document.documentElement.dataset['theme'] = wish.get('theme') ?? 'light'

/** Half of the items in Viet Nam, the other half over Eurasia, each at a point of its own. */
function items(count: number): readonly MapItem[] {
  const next = seededRandom(1945)
  return Array.from({ length: count }, (_, index) => {
    const inVietNam = index % 2 === 0
    const lat = inVietNam ? 9 + next() * 13 : 40 + next() * 28
    const lon = inVietNam ? 104 + next() * 5 : 20 + next() * 110
    return { key: String(index), name: `Place ${index}`, units: [`unit ${index}`], point: { lat, lon } }
  })
}

const container = document.getElementById('map')
if (!container || !isLanguage(language)) throw new Error('the page is incomplete')
const map = new FondsMap(container, {
  nameOf: (mark) => `${mark.count}, ${mark.name}`,
  onChoose: (keys) => console.log('chosen', keys.length),
  onView: () => undefined,
  onPick: () => undefined,
  onError: (error) => console.error(String(error)),
})
const [lat = 30, lon = 75, zoom = 3] = (wish.get('view') ?? '').split(',').filter(Boolean).map(Number)
map.view({ lat, lon }, zoom)
await map.speak(language, 'Natural Earth · GeoNames CC BY 4.0')
await map.showItems(items(Number(wish.get('items') ?? 0)))
document.body.dataset['ready'] = 'true'
Object.assign(window, { fondsMap: map, gazetteerTimes })
