import { z } from 'zod'
import { CLI_FORMATS } from './export-formats.ts'
import { DOUBLES } from '../intake/table-request.ts'
import { Granted } from '../ipc/host.ts'

/** Where the page of a headless run gets its job and tells how it fares. `key` proves that the page is ours. */
export const cliPaths = {
  job: (key: string): string => `host/cli/job?key=${key}`,
  event: (key: string): string => `host/cli/event?key=${key}`,
}

const Tradition = z.enum(['ru', 'vi', 'plain'])

/** By what the files are arranged: a rule, or the one spreadsheet behind a grant. */
const JobArrangement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('folders') }).readonly(),
  z.object({ kind: z.literal('pattern'), pattern: z.string(), tradition: Tradition, others: z.boolean() }).readonly(),
  z.object({ kind: z.literal('sheet'), file: Granted, tradition: Tradition }).readonly(),
  /** By the IIIF manifest of that name in the source, into the collection of the name of the job. */
  z.object({ kind: z.literal('manifest'), file: z.string() }).readonly(),
])

/**
 * What the command line asks of the page: to tell what would be made, to take in, or to read, describe and export too.
 * `intake`: to take a file of descriptions in.
 */
export const HeadlessJob = z
  .object({
    task: z.enum(['plan', 'import', 'process', 'read', 'intake-plan', 'intake']),
    source: Granted,
    /** null where nothing is exported. */
    target: Granted.nullable(),
    /** As what to write the texts there. */
    formats: z.array(z.enum(CLI_FORMATS)).readonly(),
    arrangement: JobArrangement,
    /** The one CSV behind the grant; null where there is none. */
    metadata: Granted.nullable(),
    languages: z.array(z.string()).readonly(),
    /** How the pages are to be read; null for what suits them best. */
    engine: z.string().nullable(),
    preset: z.string().nullable(),
    /** Whether the export has what is withheld, too. */
    restricted: z.boolean(),
    /** What becomes of rows of a spreadsheet with one code; absent where there are none. */
    doubles: z.enum(DOUBLES).optional(),
    /** The same for the same folder: a repeated run finds its collection, and what is left to do in it. Of intakes the name. */
    collection: z.string(),
  })
  .readonly()
export type HeadlessJob = z.output<typeof HeadlessJob>

/** What a run wrote (`paths`, absolute) to the folder `out` and has not told of yet: kept in its profile until then. */
export const UnreportedExports = z.object({ out: z.string(), paths: z.array(z.string()).readonly() }).readonly()
export type UnreportedExports = z.output<typeof UnreportedExports>

const Failed = z.object({ file: z.string(), code: z.string(), message: z.string() }).readonly()

/** What a run does, in order. */
export const PHASES = ['import', 'read', 'describe', 'export'] as const
export type Phase = (typeof PHASES)[number]

/** What is amiss in a unit that would be made: its leaves as archivists write them. */
const Amiss = z
  .object({
    unit: z.string(),
    code: z.string(),
    missing: z.array(z.string()).readonly(),
    double: z.array(z.string()).readonly(),
  })
  .readonly()

/** What an import would make. */
const Planned = z
  .object({
    type: z.literal('planned'),
    units: z.number(),
    files: z.number(),
    copies: z.number(),
    missing: z.number(),
    double: z.number(),
    /** Leaves that the archive has already. */
    known: z.number(),
    amiss: z.array(Amiss).readonly(),
    /** Files whose names do not fit the rule, or that have no row. */
    unfit: z.array(z.string()).readonly(),
    /** What a spreadsheet names and is not there. */
    rowless: z.array(z.string()).readonly(),
    /** Canvases of a manifest whose pictures are not there. */
    pictureless: z.array(z.string()).readonly(),
    leftOut: z.array(z.string()).readonly(),
    /** Of a manifest: what of it does not go in. */
    problems: z.array(Failed).readonly(),
  })
  .readonly()
export type Planned = z.output<typeof Planned>

const Box = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }).readonly()
const ReadWord = z.object({ text: z.string(), box: Box, confidence: z.number() }).readonly()
const ReadLine = z.object({ text: z.string(), box: Box.nullable(), words: z.array(ReadWord).readonly() }).readonly()

/** What was read on a page. Boxes are fractions of the upright page; confidence runs from 0 to 1. */
const ReadPage = z
  .object({
    file: z.string(),
    /** The page of the file, from 1. */
    page: z.number(),
    width: z.number(),
    height: z.number(),
    engine: z.object({ name: z.string(), version: z.string(), model: z.string() }).readonly().nullable(),
    preset: z.string().nullable(),
    confidence: z.number().nullable(),
    lines: z.array(ReadLine).readonly(),
  })
  .readonly()

/** The pages of a file that was read. */
const Texts = z
  .object({ type: z.literal('texts'), pages: z.array(ReadPage).readonly(), failed: z.array(Failed).readonly() })
  .readonly()
export type Texts = z.output<typeof Texts>

const Problem = z
  .object({
    weight: z.enum(['error', 'doubt']),
    row: z.number().nullable(),
    title: z.string().optional(),
    column: z.string(),
    code: z.string(),
    message: z.string(),
  })
  .readonly()

/** What a file of descriptions would become of, or became: an IntakeReport. */
const Taken = z
  .object({
    type: z.literal('taken'),
    file: z.string(),
    rows: z.number(),
    added: z.number(),
    changed: z.number(),
    same: z.number(),
    problems: z.array(Problem).readonly(),
    written: z.boolean(),
  })
  .readonly()
export type Taken = z.output<typeof Taken>

const Share = z.object({ unreviewed: z.number(), all: z.number() }).readonly()

/** What of an export nobody has vouched for, and how much of it was left out. */
const Exported = z
  .object({
    unreviewed: z.object({ texts: Share, values: Share }).readonly(),
    withheld: z
      .object({
        units: z.number(),
        fields: z.number(),
        pictures: z.number(),
        texts: z.number(),
        places: z.number(),
        areas: z.number(),
      })
      .readonly(),
  })
  .readonly()

export type Exported = z.output<typeof Exported>

/** How often the page says that it lives, in milliseconds. */
export const PULSE = 5_000

/** How the page fares. `done`, `planned`, `taken`, `texts` and `stopped` are the last. */
export const HeadlessEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('alive') }).readonly(),
  z.object({ type: z.literal('progress'), phase: z.enum(PHASES), done: z.number(), total: z.number() }).readonly(),
  z
    .object({
      type: z.literal('done'),
      pages: z.number(),
      read: z.number(),
      failed: z.array(Failed).readonly(),
      /** Files with the same bytes as one that is in. */
      duplicates: z.array(z.object({ file: z.string(), first: z.string() }).readonly()).readonly(),
      exports: z.array(z.string()).readonly(),
      /** Absent where nothing was exported. */
      exported: Exported.optional(),
    })
    .readonly(),
  Planned,
  Taken,
  Texts,
  z.object({ type: z.literal('stopped'), code: z.string(), message: z.string() }).readonly(),
])
export type HeadlessEvent = z.output<typeof HeadlessEvent>
