import { z } from 'zod'
import { PLATFORM_ERROR_CODES } from '../platform/platform-error.ts'

/**
 * The same-origin host of files: what a page asks for below `host/`, beside the bundle. Electron answers it under
 * fonds://app, a Node server under http://127.0.0.1. A grant is an unguessable name for what the user chose.
 */
export const hostPaths = {
  list: (grant: string): string => `host/source/${grant}/list`,
  file: (grant: string, path: string): string => `host/source/${grant}/file?path=${encodeURIComponent(path)}`,
  open: (grant: string, path: string): string => `host/target/${grant}/open?path=${encodeURIComponent(path)}`,
  append: (grant: string, file: number): string => `host/target/${grant}/append?file=${file}`,
  close: (grant: string, file: number): string => `host/target/${grant}/close?file=${file}`,
  commit: (grant: string): string => `host/target/${grant}/commit`,
  abort: (grant: string): string => `host/target/${grant}/abort`,
  model: 'host/model',
  mapHosts: 'host/map/hosts',
  mapPart: 'host/map/part',
  picture: 'host/picture',
}

/** A folder, or files, that the user chose. `grant` opens them again later where the shell keeps grants. */
export const Granted = z.object({ grant: z.string().min(1), label: z.string() }).readonly()
export type Granted = z.output<typeof Granted>

/** One line of a listing: a file; or with its `trouble` what can't go in. */
export const ListedFile = z
  .object({
    path: z.string(),
    /** Bytes. */
    size: z.number(),
    /** Milliseconds since 1970 of the last change of the file, its name or its rights. */
    changedAt: z.number().optional(),
    trouble: z.enum(PLATFORM_ERROR_CODES).optional(),
    note: z.literal('name-not-unicode').optional(),
  })
  .readonly()
export type ListedFile = z.output<typeof ListedFile>

/** A DjVu file that was given to the programs of DjVuLibre. */
export const DjvuOpened = z.object({ id: z.string(), pages: z.number() }).readonly()

/** A model to download: the address of all of them (shared/domain/model-source.ts), and the code of the language. */
export const ModelAsked = z.object({ source: z.string().max(2000), code: z.string().max(40) }).readonly()
export type ModelAsked = z.output<typeof ModelAsked>

/** The origins that the user's maps may be fetched from now; every other one is refused. */
export const MapHosts = z.object({ origins: z.array(z.string().max(300)).max(200).readonly() }).readonly()

/** A part of a user's map: an address, and which bytes of what lies there. */
export const MapPartAsked = z
  .object({
    url: z.string().max(4000),
    range: z
      .object({ from: z.number().int().nonnegative(), length: z.number().int().positive() })
      .readonly()
      .optional(),
  })
  .readonly()
export type MapPartAsked = z.output<typeof MapPartAsked>

/**
 * A picture of a IIIF manifest, or a manifest that a collection names: its addresses, best first, and the origins that the
 * user agreed to; every other one is refused, also where it is led to.
 */
export const PictureAsked = z
  .object({
    addresses: z.array(z.string().max(4000)).min(1).max(8).readonly(),
    origins: z.array(z.string().max(300)).max(200).readonly(),
  })
  .readonly()
export type PictureAsked = z.output<typeof PictureAsked>

export const OpenedFile = z.object({ file: z.number() }).readonly()
export const Committed = z.object({ paths: z.array(z.string()).readonly() }).readonly()

/** The body of every answer that is not a success. */
export const HostFailure = z.object({ code: z.string(), message: z.string() }).readonly()
export type HostFailure = z.output<typeof HostFailure>
