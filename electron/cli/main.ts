import { join } from 'node:path'
import { parseArguments } from '../../shared/cli/arguments.ts'
import type { Exported } from '../../shared/cli/protocol.ts'
import { USAGE } from '../../shared/cli/usage.ts'
import { PlatformError } from '../../shared/platform/platform-error.ts'
import { firstOf, serveBundle } from '../host/bundle.ts'
import { createDjvuHost } from '../host/djvu.ts'
import { listen, type Listening } from '../host/http.ts'
import { createMapHost } from '../host/maps.ts'
import { createModelHost } from '../host/models.ts'
import { createPictureHost } from '../host/pictures.ts'
import { runCer } from './cer.ts'
import { runCode } from './code.ts'
import { runDate } from './date.ts'
import { runPlace } from './place.ts'
import { runPlacesIn } from './places-in.ts'
import { tellTaken, untaken } from './intake.ts'
import { tellPlan } from './plan.ts'
import { checkPlaces, runInPage, type Ended, type RunCommand } from './process.ts'
import { RunError } from './run-error.ts'
import { profileFolder } from './profile.ts'
import { chooseRuntime, findChromium } from './runtime.ts'
import { tellTexts } from './texts.ts'
import { forgetExports } from './unreported.ts'
import { systemVoice, type Voice } from './voice.ts'

const WELL = 0
const SOME_FAILED = 1
const WRONG_USE = 2

export interface CliSettings {
  /** The folder of the program, with dist/ in it. */
  readonly root: string
  /** An Electron that may be used, where there is one. */
  readonly electron: string | null
}

const bundleOf = (root: string) => join(root, 'dist', 'renderer')

/** Runs `fonds <words>` and gives back its exit status. */
export async function runCli(words: readonly string[], settings: CliSettings): Promise<number> {
  const voice = systemVoice()
  const parsed = parseArguments(words)
  if (!parsed.ok) return wrongUse(voice, parsed.problem)
  const { command } = parsed
  if (command.name === 'help') {
    voice.result(USAGE)
    return WELL
  }
  if (command.name === 'place') return runPlace(command, bundleOf(settings.root), voice)
  if (command.name === 'places-in') return runPlacesIn(command, bundleOf(settings.root), voice)
  if (command.name === 'cer') return runCer(command, voice)
  if (command.name === 'code') return runCode(command, voice)
  if (command.name === 'date') return runDate(command, voice)
  const problem = await checkPlaces(command)
  if (problem) return wrongUse(voice, voice.explain(problem.code, problem.message))
  return runAndReport(command, settings, voice)
}

function wrongUse(voice: Voice, problem: string): number {
  voice.say(`fonds: ${problem}`)
  voice.say(USAGE)
  return WRONG_USE
}

async function runAndReport(command: RunCommand, settings: CliSettings, voice: Voice): Promise<number> {
  const began = performance.now()
  const seconds = () => Math.round((performance.now() - began) / 100) / 10
  const report = await outcomeOf(command, settings, voice)
  if (report.type === 'texts') return tellTexts(report, { json: command.json, seconds: seconds() }, voice)
  if (report.type === 'planned') return tellPlan(report, { json: command.json }, voice)
  if (report.type === 'taken') return tellTaken(report, { command, seconds: seconds() }, voice)
  const { pages, read, failed, duplicates, exports, exported } = report
  for (const { file, first } of duplicates) voice.say(voice.text('cli.duplicate', { file, first }))
  for (const { file, code, message } of failed) voice.say(`${file}: ${voice.explain(code, message)}`)
  voice.say(voice.text('cli.summary', { pages, read, failed: failed.length, seconds: seconds() }))
  if (exported) tellExported(exported, voice)
  if (command.json) voice.result(JSON.stringify({ pages, read, failed, seconds: seconds(), exports, ...exported }))
  else for (const path of exports) voice.result(path)
  if ('profile' in command && command.profile !== null) forgetExports(profileFolder(command.profile))
  return failed.length > 0 ? SOME_FAILED : WELL
}

/** What of an export nobody has vouched for, and what was left out of it. */
function tellExported({ unreviewed, withheld }: Exported, voice: Voice): void {
  const { texts, values } = unreviewed
  voice.say(
    voice.text('cli.unreviewed', {
      texts: texts.unreviewed,
      allTexts: texts.all,
      values: values.unreviewed,
      allValues: values.all,
    }),
  )
  if (Object.values(withheld).some((count) => count > 0)) voice.say(voice.text('cli.withheld', withheld))
}

/** A run that was stopped is a report too: nothing exported, and why. */
async function outcomeOf(command: RunCommand, { root, electron }: CliSettings, voice: Voice): Promise<Ended> {
  try {
    const runtime = chooseRuntime(electron)
    if (runtime === null) throw new RunError('no-runtime', 'PATH')
    return await runInPage(command, { runtime, root, bundle: bundleOf(root) }, voice)
  } catch (error) {
    if (!(error instanceof RunError || error instanceof PlatformError)) throw error
    const failed = [{ file: fileOf(command), code: error.code, message: error.message }]
    if (command.name === 'read') return { type: 'texts', pages: [], failed }
    if (command.name === 'intake') return untaken(command.file, error)
    return {
      type: 'done',
      pages: 0,
      read: 0,
      failed,
      duplicates: [],
      exports: [],
    }
  }
}

const fileOf = (command: RunCommand): string => ('file' in command ? command.file : command.folder)

/** Serves the bundle to a browser on this machine; rejects with EADDRINUSE where the port is taken. */
export function serveApp(root: string, port: number): Promise<Listening> {
  return listen(
    firstOf(createDjvuHost(), createModelHost(), createMapHost(), createPictureHost(), serveBundle(bundleOf(root))),
    port,
  )
}

export { findChromium }
