/**
 * Systems of coordinates that maps of our countries are drawn in, beside WGS 84. Datum shifts are those of the EPSG
 * dataset as PROJ has them (position vector): metres, seconds of arc, parts per million. They are good to a few metres,
 * which is better than what such a map can be read to.
 */
export type GridSystem = 'wgs84' | 'pulkovo42' | 'indian1960' | 'indian1975' | 'hanoi72' | 'vn2000'

interface Grid {
  /** How the system is called before or after the numbers. */
  readonly words: RegExp
  /** The datum in PROJ's words. */
  readonly datum: string
  /** Zones of 6° with the number of the zone before the easting (Gauss–Krüger), or Universal Transverse Mercator. */
  readonly zones: 'gauss' | 'utm'
}

const KRASSOVSKY = '+ellps=krass'
/** Everest 1830 (1937 adjustment), EPSG ellipsoid 7015. */
const EVEREST = '+a=6377276.345 +b=6356075.41314024'

export const GRIDS: Readonly<Record<GridSystem, Grid>> = {
  // EPSG 4284 by transformation 5044 (ГОСТ Р 51794-2008).
  pulkovo42: {
    words: /(?:ск|sk|ck|cк)\s*-?\s*(?:19)?42|пулково\s*-?\s*(?:19)?42|pulkovo\s*-?\s*(?:19)?42/iu,
    datum: `${KRASSOVSKY} +towgs84=23.57,-140.95,-79.8,0,0.35,0.79,-0.22`,
    zones: 'gauss',
  },
  // EPSG 4147 by transformation 1544.
  hanoi72: {
    words: /(?:hà nội|ha ?noi|hn)\s*-?\s*(?:19)?72/iu,
    datum: `${KRASSOVSKY} +towgs84=-17.51,-108.32,-62.39`,
    zones: 'gauss',
  },
  // EPSG 4131 by transformation 1542 (Viet Nam near 16° N).
  indian1960: {
    words: /(?:indian|ấn độ|инди[йя]\p{L}*)\s*-?\s*(?:19)?60/iu,
    datum: `${EVEREST} +towgs84=198,881,317`,
    zones: 'utm',
  },
  // EPSG 4240 by transformation 1304.
  indian1975: {
    words: /(?:indian|ấn độ|инди[йя]\p{L}*)\s*-?\s*(?:19)?75/iu,
    datum: `${EVEREST} +towgs84=210,814,289`,
    zones: 'utm',
  },
  // EPSG 4756 by transformation 6960 (Quyết định 05/2007/QĐ-BTNMT).
  vn2000: {
    words: /vn\s*-?\s*2000/iu,
    datum:
      '+ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278',
    zones: 'utm',
  },
  wgs84: { words: /wgs\s*-?\s*84|utm/iu, datum: '+datum=WGS84', zones: 'utm' },
}

/** A zone of a grid: its number and half of the globe, or a central meridian in degrees (3° zones of VN-2000). */
export interface GridZone {
  readonly number?: number
  readonly isSouth?: boolean
  readonly meridian?: number
}

/** The grid in the words of PROJ. Metres; throws nothing: a zone without number and meridian is the first. */
export function projOf(system: GridSystem, { number = 1, isSouth = false, meridian }: GridZone): string {
  const { datum, zones } = GRIDS[system]
  const rest = `${datum} +units=m +no_defs`
  if (meridian !== undefined) return `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 ${rest}`
  if (zones === 'utm') return `+proj=utm +zone=${number}${isSouth ? ' +south' : ''} ${rest}`
  return `+proj=tmerc +lat_0=0 +lon_0=${number * 6 - 3 - (number > 30 ? 360 : 0)} +k=1 +x_0=${number}500000 +y_0=0 ${rest}`
}

/** Latitude and longitude on the system's own datum, in the words of PROJ. */
export function degreesOf(system: GridSystem): string {
  return `+proj=longlat ${GRIDS[system].datum} +no_defs`
}
