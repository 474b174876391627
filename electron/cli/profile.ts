import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { systemCode } from '../host/failure.ts'
import { listen } from '../host/http.ts'

/** Where a run keeps its archive. A named one stays, and goes on where it was stopped. */
export interface Profile {
  readonly folder: string
  /** An archive belongs to an address, port and all, so a named profile always has the same port; 0 takes any. */
  readonly port: number
  /** Where the runtime of this profile writes down its process number. */
  readonly pidFile: string
  close(): Promise<void>
}

export async function openProfile(name: string | null, pickPort: () => number = randomPort): Promise<Profile> {
  if (name === null) {
    const folder = mkdtempSync(join(tmpdir(), 'fonds-run-'))
    const close = () => removePatiently(folder)
    return { folder, port: 0, pidFile: join(folder, 'runtime.pid'), close }
  }
  const folder = profileFolder(name)
  mkdirSync(folder, { recursive: true })
  const portFile = join(folder, 'port')
  if (!existsSync(portFile)) writeFileSync(portFile, String(await freePort(pickPort)))
  const port = Number(readFileSync(portFile, 'utf8'))
  return { folder, port, pidFile: join(folder, 'runtime.pid'), close: () => Promise.resolve() }
}

/** Where a named profile lies. */
export function profileFolder(name: string): string {
  return join(dataFolder(), 'profiles', name)
}

/** The runtime's helpers may write for a moment longer than it lives. */
async function removePatiently(folder: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      await rm(folder, { recursive: true, force: true })
      return
    } catch {
      // Something was written meanwhile: try again; what is left in the end is the system's to clear from its tmp.
      await wait(200)
    }
  }
}

/** Waits for the runtime of a killed run to end: it notices within moments. False where it does not. */
export async function isProfileFree(profile: Profile, patience = 15_000): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 100) {
    if (!isRuntimeOf(profile, pidIn(profile.pidFile))) return true
    await wait(100)
  }
  return false
}

function pidIn(file: string): number {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
}

/** After a crash, and above all after a new start of the machine, the number may be another program's. */
function isRuntimeOf(profile: Profile, pid: number): boolean {
  if (!isAlive(pid)) return false
  const line = `/proc/${pid}/cmdline`
  if (!existsSync('/proc/self/cmdline')) return true
  return existsSync(line) && readFileSync(line, 'utf8').includes(profile.folder)
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    // No such process, or not ours: then it is none of our runtimes.
    return false
  }
}

/** The first of the ports picked that nobody listens on; the last one picked where all are taken. */
async function freePort(pick: () => number, tries = 20): Promise<number> {
  const port = pick()
  try {
    const trial = await listen(() => Promise.resolve(new Response(null, { status: 404 })), port)
    await trial.close()
  } catch (error) {
    if (tries > 1 && systemCode(error) === 'EADDRINUSE') return await freePort(pick, tries - 1)
  }
  return port
}

/** Below the ports that systems hand out by themselves. */
function randomPort(): number {
  return 20_000 + Math.floor(Math.random() * 10_000)
}

function dataFolder(): string {
  const { XDG_DATA_HOME, LOCALAPPDATA, FONDS_DATA } = process.env
  if (FONDS_DATA) return FONDS_DATA
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? homedir(), 'Fonds')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Fonds')
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'fonds')
}
