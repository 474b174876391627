import { lastName } from '../../arrangement/names.ts'
import type { ManifestPage, ManifestRule, ManifestUnit } from '../../domain/manifest-rule.ts'
import type { Level } from '../../domain/unit.ts'
import { annotationsIn, annotationsOf } from '../../formats/iiif/iiif-annotations.ts'
import { addressesOf, endsOf, fileNamesOf, PICTURE_ENDING, wholeAddress } from '../../formats/iiif/iiif-image.ts'
import {
  IiifError,
  type IiifAbout,
  type IiifCanvas,
  type IiifImage,
  type IiifManifest,
} from '../../formats/iiif/iiif-resource.ts'
import { preferred } from '../../formats/iiif/iiif-values.ts'
import { leafOfLabel } from './canvas-leaf.ts'
import { contentsOf, partsOf } from './contents.ts'
import { describedManifest } from './described-manifest.ts'
import type { FoundCollection, FoundManifest, FoundManifests, ManifestProblem } from './open-manifests.ts'

/** What becomes of the parts of a manifest's contents: units of their own, or a table of contents. */
export type RangesAs = 'items' | 'contents'

/** How manifests are taken in. */
interface ManifestWish {
  readonly ranges: RangesAs
  /** Languages of the user, the first first: 'vi', 'ru'. */
  readonly languages: readonly string[]
}

/** A rule, and what of the manifests does not go in. */
export interface MadeRule {
  readonly rule: ManifestRule
  readonly problems: readonly ManifestProblem[]
}

/**
 * What manifests make: a collection a series, a manifest an item, or a file whose parts are its items; a canvas a page.
 * Throws an IiifError 'iiif-empty' where no canvas has a picture.
 */
export function ruleOfManifests({ found, files }: FoundManifests, wish: ManifestWish): MadeRule {
  const maker = new Maker(wish)
  for (const each of found) maker.add(each, '')
  const { units, pages, problems } = maker
  const [first] = files
  if (pages.length === 0 && first) throw new IiifError('iiif-empty', first.name)
  return { rule: { name: first?.name ?? '', units, pages, origins: [], files }, problems }
}

class Maker {
  readonly #wish: ManifestWish
  readonly units: ManifestUnit[] = []
  readonly pages: ManifestPage[] = []
  readonly problems: ManifestProblem[] = []

  constructor(wish: ManifestWish) {
    this.#wish = wish
  }

  add(found: FoundManifest | FoundCollection, parent: string): void {
    if ('manifest' in found) this.#addManifest(found, parent)
    else this.#addCollection(found, parent)
  }

  #addCollection({ file, collection, members }: FoundCollection, parent: string): void {
    const level = parent === '' ? 'series' : 'subseries'
    const key = this.#unit({ about: collection, file, parent, level })
    for (const member of members) this.add(member, key)
  }

  #addManifest(found: FoundManifest, parent: string): void {
    const { manifest, file } = found
    const parts = this.#wish.ranges === 'items' ? partsOf(manifest) : []
    const level = parts.length > 0 ? 'file' : 'item'
    const key = this.#unit({ about: manifest, file, parent, level, manifest })
    const unitOf = new Map<string, string>()
    for (const part of parts) {
      const title = part.label.length > 0 ? part.label : [{ text: part.id }]
      const own = `${key}/${segmentOf(part.id)}`
      this.units.push({ key: own, parent: key, level: 'item', values: { title }, from: file })
      for (const canvas of part.canvases) if (!unitOf.has(canvas)) unitOf.set(canvas, own)
    }
    manifest.canvases.forEach((canvas, index) => {
      if (canvas.image)
        this.pages.push(this.#page(found, canvas, { index, image: canvas.image, unit: unitOf.get(canvas.id) ?? key }))
      else this.problems.push({ place: labelOf(canvas, index), code: 'iiif-no-picture', message: file })
    })
  }

  #unit(made: {
    readonly about: IiifAbout
    readonly file: string
    readonly parent: string
    readonly level: Level
    readonly manifest?: IiifManifest
  }): string {
    const { about, file, parent, level, manifest } = made
    const { languages } = this.#wish
    const own = segmentOf(about.id === '' ? file : about.id)
    const key = parent === '' ? own : `${parent}/${own}`
    const contents = manifest && this.#wish.ranges === 'contents' ? contentsOf(manifest, languages) : ''
    const direction = manifest?.direction ?? ''
    const more = [
      ...(contents === '' ? [] : [{ text: contents, field: 'tableOfContents', label: '' }]),
      ...(direction === '' ? [] : [{ text: `viewingDirection: ${direction}`, field: 'note', label: '' }]),
    ]
    const values = describedManifest(about, languages, more)
    const title = values['title'] ?? [{ text: lastName(file).replace(/\.json(?:ld)?$/i, '') }]
    this.units.push({ key, parent, level, values: { ...values, title }, from: file })
    return key
  }

  #page(
    { manifest, file, lists }: FoundManifest,
    canvas: IiifCanvas,
    { index, image, unit }: { readonly index: number; readonly image: IiifImage; readonly unit: string },
  ): ManifestPage {
    const label = preferred(canvas.label, this.#wish.languages)
    const addresses = addressesOf(image, manifest.id)
    if (addresses.length === 0)
      this.problems.push({
        place: labelOf(canvas, index),
        code: 'iiif-address',
        message: image.id || image.service?.id || '',
      })
    const leaf = leafOfLabel(label)
    const names = fileNamesOf(image)
    return {
      unit,
      // An address that is not whole tells a canvas only together with its manifest's.
      canvas: { id: wholeAddress(canvas.id, manifest.id)[0] ?? `${manifest.id} ${canvas.id}`, label },
      ...(leaf ? { leaf } : {}),
      names,
      addresses,
      path: `${folderOf(manifest, file)}/${String(index + 1).padStart(4, '0')} ${pictureName(names[0])}`,
      texts: canvas.seeAlso.flatMap((address) => endsOf(address.replace(/[?#].*$/, '')).slice(-1)),
      annotations: [
        ...canvas.annotations,
        ...canvas.lists.flatMap((id) => annotationsOf(annotationsIn(lists.get(id)), canvas)),
      ],
      from: file,
    }
  }
}

/** A step of a key: keys have '/' between their levels. */
function segmentOf(id: string): string {
  return encodeURIComponent(id)
}

function labelOf({ label, id }: IiifCanvas, index: number): string {
  return `${index + 1} · ${label[0]?.text ?? id}`
}

/** The host and the name of the manifest: 'iiif.example.org/book1'. */
function folderOf({ id }: IiifManifest, file: string): string {
  const [, host = ''] = /^https?:\/\/([^/?#]+)/.exec(id) ?? []
  const [name = ''] = endsOf(id.replace(/[?#].*$/, '').replace(/\/manifest(?:\.json)?$/i, '')).slice(-1)
  return (
    [host, name === host ? '' : name.replace(/\.json(?:ld)?$/i, '')]
      .filter((part) => part !== '')
      .map(safe)
      .join('/') || safe(lastName(file))
  )
}

function pictureName(called: string | undefined): string {
  const name = safe(lastName(called ?? 'image'))
  return PICTURE_ENDING.test(name) ? name : `${name}.jpg`
}

/** Without what file systems do not take. */
function safe(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '_').slice(0, 120)
}
