import '../../../renderer/ui/base.ts'
import { columns } from './columns.ts'
import { itemTimes } from './item-times.ts'
import { FondsMap } from '../../../renderer/map/fonds-map.ts'
import { isLanguage } from '../../../shared/messages/language.ts'

const wish = new URLSearchParams(location.search)
const language = wish.get('language') ?? 'en'
document.documentElement.dataset['theme'] = wish.get('theme') ?? 'light'

const container = document.getElementById('map')
if (!container || !isLanguage(language)) throw new Error('the page is incomplete')
const map = new FondsMap(container, {
  nameOf: (mark) => `${mark.count}, place ${mark.place}`,
  onChoose: (places) => console.log('chosen', places.length),
  onSight: ({ counts }) => (document.body.dataset['units'] = String(counts.units)),
  onPick: () => undefined,
  onDrawn: () => undefined,
  onError: (error) => console.error(String(error)),
})
const [lat = 30, lon = 75, zoom = 3] = (wish.get('view') ?? '').split(',').filter(Boolean).map(Number)
map.view({ lat, lon }, zoom)
await map.speak(language, 'Natural Earth · GeoNames CC BY 4.0')
await map.show(columns(Number(wish.get('items') ?? 0)))
document.body.dataset['ready'] = 'true'
Object.assign(window, { fondsMap: map, itemTimes: (count: number) => itemTimes(map, count) })
