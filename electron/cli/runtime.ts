import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What runs the bundle without a window: the Electron of this checkout, or an installed Chromium. */
export interface Runtime {
  readonly kind: 'electron' | 'chromium'
  readonly program: string
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

type Environment = Readonly<Record<string, string | undefined>>

/** An installed Chromium, Chrome or Edge; CHROMIUM_PATH goes first. */
export function findChromium(env: Environment = process.env): string | null {
  const named = env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...PLACES].find((place) => existsSync(place)) ?? null
}

/** `electron` is the program of an Electron runtime, where there is one that may be used. */
export function chooseRuntime(electron: string | null, env: Environment = process.env): Runtime | null {
  const canShow = process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
  if (electron !== null && canShow) return { kind: 'electron', program: electron }
  const chromium = findChromium(env)
  return chromium === null ? null : { kind: 'chromium', program: chromium }
}

/** Opens `address` in a runtime of which nothing is seen. It ends when we do, however that comes. */
export function launch(runtime: Runtime, address: string, options: { profile: string; root: string }): ChildProcess {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (runtime.kind === 'electron') {
    const args = [...sandbox, `--user-data-dir=${options.profile}`, `--fonds-headless=${address}`, options.root]
    return spawn(runtime.program, args, { stdio: ['pipe', 'ignore', 'ignore'] })
  }
  const args = [
    '--headless=new',
    ...sandbox,
    `--user-data-dir=${options.profile}`,
    // Chromium quits when the pipe to it breaks, so that a killed command leaves nothing running.
    '--remote-debugging-pipe',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    address,
  ]
  return spawn(runtime.program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
}

/** Chromium is asked over its pipe; Electron ends when its input does. */
export function askToEnd(child: ChildProcess): void {
  const pipe = child.stdio[3]
  if (pipe && 'write' in pipe) pipe.write('{"id":1,"method":"Browser.close"}\0')
  else child.stdin?.end()
}
