import { z } from 'zod'
import { Granted } from '../ipc/host.ts'

/** Where the page of a headless run gets its job and tells how it fares. `key` proves that the page is ours. */
export const cliPaths = {
  job: (key: string): string => `host/cli/job?key=${key}`,
  event: (key: string): string => `host/cli/event?key=${key}`,
}

/** What the command line asks of the page: take in, read, describe, export. */
export const HeadlessJob = z
  .object({
    source: Granted,
    target: Granted,
    /** The one CSV behind the grant; null where there is none. */
    metadata: Granted.nullable(),
    languages: z.array(z.string()).readonly(),
    /** The same for the same folder: a repeated run finds its collection, and what is left to do in it. */
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

/** How the page fares. `done` and `stopped` are the last. */
export const HeadlessEvent = z.discriminatedUnion('type', [
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
    })
    .readonly(),
  z.object({ type: z.literal('stopped'), code: z.string(), message: z.string() }).readonly(),
])
export type HeadlessEvent = z.output<typeof HeadlessEvent>
