import { randomBytes } from 'node:crypto'
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { ArrangeWish } from '../../shared/cli/arrange-wish.ts'
import type { CliCommand } from '../../shared/cli/arguments.ts'
import type { HeadlessEvent, HeadlessJob } from '../../shared/cli/protocol.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { firstOf, serveBundle } from '../host/bundle.ts'
import { systemCode } from '../host/failure.ts'
import { openGrants, type Grants } from '../host/grants.ts'
import { createDjvuHost } from '../host/djvu.ts'
import { createHost } from '../host/host.ts'
import { listen, type Listening } from '../host/http.ts'
import { tryToWrite } from '../host/make-folder.ts'
import { sweepTarget } from '../host/targets.ts'
import { intakeJob } from './intake.ts'
import { isManifest, manifestJob } from './manifest.ts'
import { pageLink, type PageEars } from './page-link.ts'
import { isProfileFree, openProfile, profileFolder, type Profile } from './profile.ts'
import { RunError } from './run-error.ts'
import { launch, type Runtime } from './runtime.ts'
import { Starter } from './starter.ts'
import { noteExports, takeBackExports } from './unreported.ts'
import type { Voice } from './voice.ts'

/** A command that takes a folder or a file in, in the page. */
export type RunCommand = Extract<CliCommand, { readonly name: 'process' | 'import' | 'read' | 'intake' }>

/** How a run ended well. */
export type Ended = Extract<HeadlessEvent, { readonly type: 'done' | 'planned' | 'taken' | 'texts' }>

export interface RunPlace {
  readonly runtime: Runtime
  /** The built bundle, and the folder of the program. */
  readonly bundle: string
  readonly root: string
}

/** What is wrong with the folders and files named, before anything is begun; null where nothing is. */
export async function checkPlaces(command: RunCommand): Promise<PlatformError | null> {
  if (command.name === 'read' || command.name === 'intake')
    return isFile(command.file) ? null : new PlatformError('unreadable-file', command.file)
  const { folder, arrange } = command
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return new PlatformError('missing-folder', folder)
  const files = [
    ...(command.name === 'process' && command.metadata !== null ? [command.metadata] : []),
    ...(arrange?.kind === 'sheet' ? [arrange.file] : []),
  ]
  const absent = files.find((file) => !isFile(file))
  if (absent !== undefined) return new PlatformError('unreadable-file', absent)
  return command.name === 'process' ? checkOut(resolve(command.out), command.profile) : null
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}

/** Where a run keeps its archive; null for a place that is thrown away. A dry run makes no profile. */
function profileOf(command: RunCommand): string | null {
  if (command.name === 'read') return null
  const isThere = command.name !== 'intake' || !command.dryRun || existsSync(profileFolder(command.profile))
  return isThere ? command.profile : null
}

async function checkOut(out: string, profile: string | null): Promise<PlatformError | null> {
  try {
    await tryToWrite(out)
    await sweepTarget(out)
    if (profile !== null) await takeBackExports(profileFolder(profile), out)
  } catch (cause) {
    return new PlatformError('refused', out, { cause })
  }
  const taken = ['items.csv', 'items.geojson', 'items.jsonld'].find((name) => existsSync(join(out, name)))
  return taken === undefined ? null : new PlatformError('exists', join(out, taken))
}

/** Does what is asked in the same bundle that the window shows. Throws a RunError. */
export async function runInPage(command: RunCommand, place: RunPlace, voice: Voice): Promise<Ended> {
  const profile = await openProfile(profileOf(command))
  const stop: (() => Promise<void>)[] = []
  try {
    if (!(await isProfileFree(profile))) throw new RunError('profile-in-use', profile.folder)
    return await runIn(profile, { command, place, voice, stop })
  } finally {
    for (const end of stop.reverse()) await end()
    await profile.close()
  }
}

interface Run {
  readonly command: RunCommand
  readonly place: RunPlace
  readonly voice: Voice
  /** How to end what was begun, in the order in which it was. */
  readonly stop: (() => Promise<void>)[]
}

async function runIn(profile: Profile, { command, place, voice, stop }: Run): Promise<Ended> {
  const grants = openGrants(join(profile.folder, 'grants.json'))
  const job = jobOf(command, grants)
  const key = randomBytes(24).toString('base64url')
  const outcome = createOutcome(voice)
  const host = createHost(grants)
  const exports =
    job.target && command.name === 'process'
      ? noteExports(host, { profileFolder: profile.folder, out: resolve(command.out), grant: job.target.grant })
      : { handle: host, undo: () => Promise.resolve() }
  const starter = new Starter(outcome.fail)
  const ears: PageEars = {
    asked: () => starter.asked(),
    told: (event) => {
      starter.heard()
      outcome.told(event)
    },
  }
  const handle = firstOf(pageLink(job, key, ears), exports.handle, createDjvuHost(), serveBundle(place.bundle))
  const server = await serveOn(profile, handle)
  stop.push(() => server.close())
  const data = join(profile.folder, 'data')
  stop.push(async () => {
    await starter.end()
    rmSync(profile.pidFile, { force: true })
  })
  starter.start(() => {
    const child = launch(place.runtime, `${server.url}?headless=${key}`, { profile: data, root: place.root })
    if (child.pid !== undefined) writeFileSync(profile.pidFile, String(child.pid))
    return child
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => outcome.fail(new RunError('cancelled', signal)))
  return outcome.done.catch(async (error: unknown) => {
    await starter.end()
    await exports.undo()
    throw error
  })
}

function jobOf(command: RunCommand, grants: Grants): HeadlessJob {
  if (command.name === 'intake') {
    const file = resolve(command.file)
    // A manifest goes in with the pictures beside it.
    if (isManifest(file)) return manifestJob(command, basename(file), grants.source([dirname(file)]))
    return intakeJob(command, grants.source([file]))
  }
  const folder = resolve(command.name === 'read' ? command.file : command.folder)
  const exporting = command.name === 'process' ? command : null
  return {
    task: command.name === 'import' && command.dryRun ? 'plan' : command.name,
    source: grants.source([folder]),
    target: exporting && grants.target(resolve(exporting.out)),
    formats: exporting?.formats ?? [],
    arrangement: arrangementOf(command.name === 'read' ? null : command.arrange, grants),
    metadata: exporting && exporting.metadata !== null ? grants.source([resolve(exporting.metadata)]) : null,
    languages: command.languages,
    restricted: exporting?.restricted ?? false,
    ...(command.name === 'import' ? { engine: null, preset: null } : command.way),
    collection: folder,
  }
}

function arrangementOf(wish: ArrangeWish | null, grants: Grants): HeadlessJob['arrangement'] {
  if (wish === null) return { kind: 'folders' }
  if (wish.kind === 'rule') return wish.arrangement
  return { kind: 'sheet', file: grants.source([resolve(wish.file)]), tradition: wish.tradition }
}

async function serveOn(profile: Profile, handle: (request: Request) => Promise<Response>): Promise<Listening> {
  try {
    return await listen(handle, profile.port)
  } catch (error) {
    if (systemCode(error) !== 'EADDRINUSE') throw error
    throw new RunError('profile-in-use', `127.0.0.1:${profile.port}`)
  }
}

interface Outcome extends Pick<PageEars, 'told'> {
  readonly done: Promise<Ended>
  readonly fail: (error: RunError) => void
}

/** The first of: the page is done, it stopped, or its runtime failed. */
function createOutcome(voice: Voice): Outcome {
  let resolveDone: (done: Ended) => void = () => undefined
  let fail: (error: RunError) => void = () => undefined
  const done = new Promise<Ended>((resolve, reject) => {
    resolveDone = resolve
    fail = reject
  })
  return {
    done,
    fail,
    told: (event) => {
      if (event.type === 'alive') return
      if (event.type === 'progress') voice.progress(event.phase, event.done, event.total)
      else if (event.type !== 'stopped') resolveDone(event)
      else fail(new RunError(event.code, event.message))
    },
  }
}
