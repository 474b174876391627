// `npm start`: sets up what is missing and opens the app, in Electron where it can be had, else in an installed
// Chromium or Chrome, else (without a display) for a browser of one's own. Built on Node alone.
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fetchElectron } from './lib/electron.mjs'
import { ROOT, at } from './lib/paths.mjs'
import { ensureBuild, ensurePackages } from './lib/setup.mjs'

// The archive of a browser belongs to the address, port and all, so the port should stay the same.
const PORT = 47_310
const SECONDS_FOR_DOWNLOAD = 120

const say = (text) => console.error(`fonds: ${text}`)
const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

async function serve(serveApp) {
  for (let port = PORT; port < PORT + 10; port += 1) {
    try {
      const server = await serveApp(ROOT, port)
      if (port !== PORT) {
        say(`port ${PORT} is taken, so this is port ${port}: an archive made under another port is not seen here.`)
      }
      return server
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error
    }
  }
  throw new Error(`The ports ${PORT} to ${PORT + 9} are all taken.`)
}

/** Waits for the window's program to end; Ctrl+C ends it too. */
function untilClosed(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill())
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
}

function untilInterrupted() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve)
  })
}

const rootNeeds = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

async function main() {
  await ensurePackages()
  await ensureBuild()
  const files = process.argv.slice(2)
  const electron = hasDisplay() ? await fetchElectron({ seconds: SECONDS_FOR_DOWNLOAD }) : null
  if (electron) {
    say('opening in Electron')
    await untilClosed(electron, [...rootNeeds(), ROOT, ...files])
    return
  }
  const { serveApp, findChromium } = await import(pathToFileURL(at('dist', 'electron', 'cli.mjs')).href)
  const server = await serve(serveApp)
  const chromium = hasDisplay() ? findChromium() : null
  if (chromium) {
    say(`no Electron here; opening in ${chromium} as a window of its own`)
    const profile = process.env.FONDS_PROFILE ?? join(homedir(), '.fonds-browser')
    const flags = [`--app=${server.url}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check']
    await untilClosed(chromium, [...rootNeeds(), ...flags])
  } else {
    say(hasDisplay() ? 'no Electron, Chromium or Chrome here' : 'no display here')
    say('open this address in Chromium, Chrome or Edge; Ctrl+C ends:')
    console.log(server.url)
    await untilInterrupted()
  }
  await server.close()
}

try {
  await main()
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
