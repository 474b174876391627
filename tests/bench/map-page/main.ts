import '../../../renderer/ui/base.ts'
import { columns } from './columns.ts'
import { itemTimes } from './item-times.ts'
import { linePixels, tileTimes } from './tile-times.ts'
import { FondsMap } from '../../../renderer/map/fonds-map.ts'
import { DEFAULT_LOOK } from '../../../shared/places/map-look.ts'
import { isLanguage } from '../../../shared/messages/language.ts'

const wish = new URLSearchParams(location.search)
const language = wish.get('language') ?? 'en'
document.documentElement.dataset['theme'] = wish.get('theme') ?? 'light'

const container = document.getElementById('map')
if (!container || !isLanguage(language)) throw new Error('the page is incomplete')
watchTiles(container, performance.now())
const map = new FondsMap(
  container,
  {
    nameOf: (mark) => `${mark.count}, place ${mark.place}`,
    onChoose: (places) => console.log('chosen', places.length),
    onSight: ({ counts }) => (document.body.dataset['units'] = String(counts.units)),
    onPick: () => undefined,
    onDrawn: () => undefined,
    onError: (error) => console.error(String(error)),
  },
  { ...DEFAULT_LOOK, style: wish.get('style') === 'print' ? 'print' : 'screen' },
)
const [lat = 30, lon = 75, zoom = 3] = (wish.get('view') ?? '').split(',').filter(Boolean).map(Number)
map.view({ lat, lon }, zoom)
await map.speak(language, 'Natural Earth · GeoNames CC BY 4.0')
await map.show(columns(Number(wish.get('items') ?? 0)))
document.body.dataset['ready'] = 'true'
Object.assign(window, {
  fondsMap: map,
  itemTimes: (count: number) => itemTimes(map, count),
  tileTimes: (by: 'tiles' | 'features') => tileTimes(container, by),
  linePixels,
})

/** Says on the page how long after the start of the map the first tile was seen, and all of the view. */
function watchTiles(within: HTMLElement, begin: number): void {
  const look = (): void => {
    const all = within.querySelectorAll('.leaflet-tile').length
    const seen = within.querySelectorAll('.leaflet-tile-loaded').length
    const time = String(performance.now() - begin)
    if (seen > 0) document.body.dataset['firstTile'] ??= time
    if (seen > 0 && seen === all) document.body.dataset['allTiles'] = time
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
