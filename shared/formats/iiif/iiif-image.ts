import { isRecord, type JsonRecord } from '../../domain/json-record.ts'
import { decodedPath } from '../decoded-path.ts'
import { listOf, textOf } from '../jsonld/json-ld-values.ts'
import type { IiifImage } from './iiif-resource.ts'
import { idOf, recordsOf, typeOf } from './iiif-values.ts'

/** The picture of a body of 3.0 or a resource of 2.x: of a choice its default, else its first. null where it is none. */
export function imageOf(body: unknown): IiifImage | null {
  const [first] = listOf(body)
  if (!isRecord(first)) return null
  switch (typeOf(first)) {
    case 'Choice':
      return imageOf(first['default'] ?? first['items'] ?? first['item'])
    case 'SpecificResource':
      return imageOf(first['source'] ?? first['full'])
    case 'Image':
      return { id: idOf(first), service: serviceOf(first) }
    default:
      return null
  }
}

/** The Image API service of a picture; services of other kinds, as for authentication, are none. */
function serviceOf(image: JsonRecord): IiifImage['service'] {
  for (const service of recordsOf(image['service'])) {
    const version = versionOf(service)
    const id = idOf(service).replace(/\/(?:info\.json)?$/, '')
    if (version !== null && id !== '') return { id, version }
  }
  return null
}

/** By its type (3.0 and 2.1), else its context or profile (2.0 and 1.1). */
function versionOf(service: JsonRecord): 1 | 2 | 3 | null {
  const [, named] = /^ImageService([123])$/.exec(typeOf(service)) ?? []
  const said = [service['@context'], ...listOf(service['profile'])].map(textOf).join(' ')
  const [, told] = /iiif\.io\/api\/image\/([123])\b/.exec(said) ?? []
  const version = named ?? told
  if (version === '3') return 3
  if (version === '2') return 2
  if (version === '1' || /library\.stanford\.edu\/iiif\/image-api/.test(said)) return 1
  // Level 0 to 2 alone is what 3.0 writes.
  return /^level[012]$/.test(textOf(service['profile'])) ? 3 : null
}

/**
 * Where the whole picture may be asked for, best first: by the Image API the size of the original (4.2 of 1.1, 2.1 and
 * 3.0), else the largest that is given; then the file itself. Only addresses of http and https that are whole, or are
 * whole with `base`.
 */
export function addressesOf({ id, service }: IiifImage, base: string): readonly string[] {
  const asked = service ? sizesOf(service.version).map((rest) => `${service.id}/full/${rest}`) : []
  return [...new Set([...asked, id].flatMap((address) => wholeAddress(address, base)))]
}

function sizesOf(version: 1 | 2 | 3): readonly string[] {
  if (version === 3) return ['max/0/default.jpg']
  return version === 2 ? ['full/0/default.jpg', 'max/0/default.jpg'] : ['full/0/native.jpg']
}

/** The address without a fragment, in a list; an empty one where it leads to no host. */
export function wholeAddress(address: string, base: string): readonly string[] {
  const against = URL.canParse(base) ? base : undefined
  if (address === '' || !URL.canParse(address, against)) return []
  const found = new URL(address, against)
  if (!/^https?:$/.test(found.protocol)) return []
  found.hash = ''
  return [found.href]
}

/** What a picture may be called on the disk, best first: the end of its address, or of that of its service. */
export function fileNamesOf({ id, service }: IiifImage): readonly string[] {
  const ends = endsOf(pathOf(id).replace(REQUEST, '') || pathOf(service?.id ?? ''))
  // A copy may be of another format.
  return [...new Set([...ends, ...ends.map((end) => end.replace(PICTURE_ENDING, ''))])]
}

/** Endings of pictures that libraries give. */
export const PICTURE_ENDING = /\.(?:jpe?g|png|tiff?|webp|gif|jp2|j2k|jpx|avif)$/i

/** What a request of the Image API adds to the address of its service: region, size, rotation, quality and format. */
const REQUEST = /\/(?:full|square|[\d.,:a-z]+)\/[\d.,!^a-z]+\/!?[\d.]+\/(?:default|native|color|gray|bitonal)\.\w+$/i

function pathOf(address: string): string {
  return address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '')
}

/** 'book/p1.jpg', then 'p1.jpg': the last two names, then the last. */
export function endsOf(path: string): readonly string[] {
  const names = path
    .split('/')
    .flatMap((name) => decodedPath(name).split('/'))
    .filter((name) => name !== '')
  const ends = [names.slice(-2).join('/'), names.at(-1) ?? '']
  return [...new Set(ends)].filter((end) => end !== '')
}
