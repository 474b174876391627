import type { ImportDeps } from '../../renderer/app/services/import/import-deps.ts'
import { answerCompanion, companionReader } from '../../renderer/app/services/companions/read-companion.ts'
import { parseGazetteer } from '../../shared/places/gazetteer-index.ts'
import { nearestPlace } from '../../shared/places/nearest-place.ts'
import { searchGazetteer } from '../../shared/places/search-gazetteer.ts'

/** A gazetteer of three places: GeoNames id, country, 1/10,000 degrees, people, names in Vietnamese and Russian, all. */
const PLACES = [
  '1581130\tVN\t210245\t1058412\t8053663\tHà Nội\tХаной\tHanoi|Hà Nội|Ханой',
  '551487\tRU\t557887\t491221\t1243500\tKazan\tКазань\tKazan|Казань',
  '1580240\tVN\t164637\t1075909\t351456\tHuế\tХюэ\tHuế|Hue|Хюэ',
].join('\n')

const gazetteer = parseGazetteer(PLACES)

/** Reads companions without a worker, knows a few places, and downloads nothing. */
export const companionsHere: Pick<ImportDeps, 'companions' | 'gazetteer' | 'download'> = {
  companions: companionReader(answerCompanion),
  download: (addresses) => Promise.reject(new Error(`Nobody downloads ${addresses.join()}`)),
  gazetteer: {
    search: (typed, limit) => Promise.resolve(searchGazetteer(gazetteer, typed, limit)),
    nearest: (point) => Promise.resolve(nearestPlace(gazetteer, point)),
  },
}
