// Names of places with their time, and what places lay in: the tables of assets/places (see its README).
import { districtsAmong, fullNameOf } from './districts.mjs'
import { rowsOf } from './place-tables.mjs'

const groupBy = (rows, keyOf) => {
  const groups = new Map()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** As the gazetteer keeps a name: text, language, from, to, source. */
const packed = ({ name, language, from, to, source }) => [name, language, from, to, source]

const asDistrict = (row) => [fullNameOf(row), row.language, row.from, row.to, row.source]

const asParent = ({ parent, language, from, to, source }) => [parent, language, from, to, source]

/** A place that GeoNames lacks: as a row of `shippedPlaces`, with its kind where it is more than a town. */
function ownPlace([first, ...others]) {
  const { key, country, kind = '', name, language } = first
  const local = (wanted) => [first, ...others].find((row) => row.language === wanted)?.name ?? ''
  return {
    id: key,
    country,
    lat: Number(first.lat),
    lon: Number(first.lon),
    population: 0,
    kind,
    name,
    vi: language === 'vi' ? name : local('vi'),
    ru: language === 'ru' ? name : local('ru'),
    names: [],
    dated: [first, ...others].map(packed),
    parents: [],
  }
}

/** The places with their dated names and parents, and our own after them. */
export function withTime(places) {
  const renamed = groupBy(rowsOf('renamed.tsv'), ({ key }) => key)
  const parents = groupBy(rowsOf('parents.tsv'), ({ unit }) => unit)
  const { districts, districtOf } = districtsAmong(places, parents)
  const known = places.map((place) => {
    const district = districtOf.get(place.id)
    const wider = parents.get(district?.parents || `${place.country}.${place.admin}`) ?? []
    return {
      ...place,
      kind: '',
      dated: (renamed.get(`gn${place.id}`) ?? []).map(packed),
      parents: [
        ...(district ? [asDistrict(district)] : []),
        ...[...(parents.get(`gn${place.id}`) ?? []), ...wider].map(asParent),
      ],
    }
  })
  const ours = [...renamed].filter(([key]) => !key.startsWith('gn')).map(([, rows]) => ownPlace(rows))
  const regions = [...groupBy(rowsOf('regions.tsv'), ({ key }) => key).values()].map(ownPlace)
  return [...known, ...ours, ...regions, ...districts]
}
