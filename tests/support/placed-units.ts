import type { ExportedUnit } from '../../shared/formats/exported-unit.ts'
import { aDescription, aUnit } from './builders.ts'
import { aPlace } from './described-archive.ts'

export const DA_NANG = aPlace('Đà Nẵng', {
  geonamesId: 1583992,
  dated: [{ text: 'Tourane', language: 'fr', from: '1888-10-03', to: '1950', source: 'Ordonnance royale' }],
  parents: [{ text: 'Quảng Nam', to: '1997-01-01' }],
})
export const HARBOUR = aPlace('Vũng Thùng', {
  shape: { kind: 'circle', centre: { lat: 16.1, lon: 108.21 }, radius: 3000 },
})
const DATELINE = aPlace('Чукотка', {
  country: 'RU',
  point: { lat: 66, lon: 180 },
  shape: {
    kind: 'polygon',
    rings: [
      [
        { lat: 65, lon: 179 },
        { lat: 65, lon: -179 },
        { lat: 67, lon: -179 },
        { lat: 67, lon: 179 },
      ],
    ],
  },
})

function letter(id: string, title: string, date: string): ExportedUnit['unit'] {
  const description = aDescription({ title, date })
  const [value] = description['date'] ?? []
  return aUnit(id, { description: { ...description, ...(value ? { date: [{ ...value, edtf: date }] } : {}) } })
}

/** Letters at places with names, times and shapes, one of them across 180°; one unit has no place. */
export const PLACED_UNITS: readonly ExportedUnit[] = [
  {
    unit: letter('u1', 'Thư từ <Tourane> & Huế', '1889/1891-03'),
    places: [
      { asWritten: 'Tourane', role: 'sent-from', place: DA_NANG },
      { asWritten: '', place: HARBOUR },
    ],
    pageCount: 2,
  },
  {
    unit: letter('u2', 'Письмо с Чукотки', '1905~'),
    places: [{ asWritten: 'Чукотка', place: DATELINE }],
    pageCount: 1,
  },
  { unit: aUnit('u3'), places: [], pageCount: 0 },
  { unit: letter('u4', 'Thư sau', '1895'), places: [{ asWritten: 'Tourane', place: DA_NANG }], pageCount: 1 },
]
