// What tests take from scripts, which are plain JavaScript.
declare module '*/scripts/assets/lib/tesseract-core.mjs' {
  export function quickerCore(core: string, simd: 'relaxed' | 'plain' | 'none'): Promise<string>
  export function assembled(text: string): Promise<Uint8Array<ArrayBuffer>>
}
declare module '*/scripts/assets/lib/engine-words.mjs' {
  export function workerWithWords(script: string): string
  export function wordsOfEngine(engine: unknown, api: unknown): string
}
declare module '*/scripts/assets/lib/engine-picture.mjs' {
  export function workerWithPictures(script: string): string
  export function pictureForEngine(
    engine: unknown,
    api: unknown,
    given: { readonly picture: Uint8Array; readonly exif: number; readonly angle: number },
  ): void
}
declare module '*/scripts/assets/lib/int-product.mjs' {
  export const INT_PRODUCT: string
}
declare module '*/scripts/assets/lib/network-io.mjs' {
  export const COPIED_FEATURES: string
  export const WRITTEN_FEATURES: string
  export const WRITTEN_STEP: string
}
declare module '*/scripts/assets/lib/convolved.mjs' {
  export const CONVOLVED: string
}
declare module '*/scripts/assets/lib/lines.mjs' {
  import type { Position } from 'geojson'
  export function smoothLine(line: readonly Position[], rounds: number): readonly Position[]
  export function unwrappedRing(ring: readonly Position[]): readonly Position[]
}
declare module '*/scripts/assets/lib/seam.mjs' {
  type Ring = readonly (readonly number[])[]
  export function joinedAtSeam(polygons: readonly (readonly Ring[])[]): readonly (readonly Ring[])[]
}

declare module '*/scripts/assets/lib/tile-pack.mjs' {
  import type { Geometry } from 'geojson'
  interface Part {
    readonly zoom: number
    readonly geometry: Geometry
  }
  export function tilePacks(
    layers: readonly (readonly Part[])[],
  ): readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]
}
declare module '*/scripts/assets/lib/provinces.mjs' {
  import type { Position } from 'geojson'
  import type { GeometryObject, Topology } from 'topojson-specification'
  interface Former {
    readonly key: string
    readonly vi: string
    readonly unit: string
    readonly geometry: GeometryObject
  }
  interface Unit {
    readonly name: string
    readonly of: readonly Former[]
  }
  interface Label {
    readonly vi: string
    readonly ru: string
    readonly en: string
    readonly of?: 'now' | 'before'
  }
  export function vietNam(): {
    readonly topology: Topology
    readonly former: readonly Former[]
    readonly units: readonly Unit[]
  }
  export function vietNamLines(): { readonly units: Position[][]; readonly dissolved: Position[][] }
  export function mergedUnit(topology: Topology, unit: Unit): Position[][][]
  export function provinceLabels(): readonly Label[]
  export function provinceTable(): readonly Readonly<Record<'country' | 'vi' | 'ru', string>>[]
}
declare module '*/scripts/assets/lib/map-labels.mjs' {
  type Named = Readonly<Record<'lon' | 'lat' | 'zoom', number> & Record<'vi' | 'ru' | 'en', string>>
  export const OWN_LABELS: { readonly waters: readonly Named[]; readonly islands: readonly Named[] }
  type Town = Readonly<Record<'lon' | 'lat' | 'population', number>>
  export function withLonelyTowns(towns: readonly (readonly [town: Town, zoom: number])[]): readonly number[]
}
declare module '*/scripts/assets/lib/vietnamese-in-russian.mjs' {
  export function vietnameseInRussian(name: string): string
}
declare module '*/scripts/assets/lib/geonames.mjs' {
  interface Shipped {
    readonly id: number
    readonly name: string
    readonly names: readonly string[]
    readonly country: string
    readonly code: string
    readonly vi: string
    readonly ru: string
  }
  export function shippedPlaces(): readonly Shipped[]
}
