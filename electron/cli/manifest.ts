import { closeSync, openSync, readSync } from 'node:fs'
import type { CliCommand } from '../../shared/cli/arguments.ts'
import type { HeadlessJob } from '../../shared/cli/protocol.ts'
import { beginsAsManifest } from '../../shared/intake/iiif/open-manifests.ts'
import { intakeJob } from './intake.ts'

/** Bytes of a file that are looked at. */
const HEAD = 4096

/** Whether a file of JSON is a IIIF manifest, by how it begins. */
export function isManifest(file: string): boolean {
  if (!/\.json(?:ld)?$/i.test(file)) return false
  const head = Buffer.alloc(HEAD)
  const opened = openSync(file, 'r')
  try {
    return beginsAsManifest(head.toString('utf8', 0, readSync(opened, head, 0, HEAD, 0)))
  } finally {
    closeSync(opened)
  }
}

/** What the page is asked to do with a manifest: to take in the pictures that lie beside it. Nothing is downloaded. */
export function manifestJob(
  command: Pick<Extract<CliCommand, { readonly name: 'intake' }>, 'dryRun' | 'collection'>,
  file: string,
  folder: HeadlessJob['source'],
): HeadlessJob {
  const job = intakeJob(command, folder)
  const task = command.dryRun ? 'plan' : 'import'
  return { ...job, task, arrangement: { kind: 'manifest', file }, languages: ['vie', 'rus'] }
}
