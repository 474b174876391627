import { answerWith } from './ask-worker.ts'
import { packRows } from './map-columns.ts'
import { NO_FILTER } from './map-filter.ts'
import { MapIndex } from './map-index.ts'
import type { MapQuestion, MapReply } from './map-question.ts'

const none = packRows([])
const days = new Int32Array(0)
const degrees = new Float64Array(0)
const nothing = { placeStarts: none.starts, placesOf: none.codes, from: days, to: days, facets: [] }
let index = new MapIndex({ lats: degrees, lons: degrees, ...nothing })
let filter = NO_FILTER

function answer(question: MapQuestion): MapReply {
  if ('columns' in question) {
    index = new MapIndex(question.columns, filter, question.within)
  } else if ('within' in question) index.keepWithin(question.within)
  else if ('filter' in question) {
    filter = question.filter
    index.filter(filter)
  } else if ('chosen' in question) index.choose(question.chosen)
  else if ('cluster' in question) return { numbers: index.placesOf(question.cluster, question.zoom) }
  else if ('unitsAt' in question) return { numbers: index.units(question.unitsAt) }
  else return { view: index.view(question.bounds, question.zoom, question.heat) }
  return { numbers: [] }
}

answerWith<MapQuestion, MapReply>(
  (question) => Promise.resolve(question).then(answer),
  (reply) => ('view' in reply ? buffersOf(reply) : []),
)

function buffersOf({ view }: Extract<MapReply, { readonly view: unknown }>): Transferable[] {
  const { places, atPlaces, surest, heat, counts, shown } = view
  return [places, atPlaces, surest, heat, shown, counts.bins, counts.roles, counts.certainties, ...counts.facets].map(
    ({ buffer }) => buffer as ArrayBuffer,
  )
}
