import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { UnreportedExports } from '../../shared/cli/protocol.ts'
import { Committed, hostPaths } from '../../shared/ipc/host.ts'
import type { Handle } from '../host/host.ts'
import { takeBack } from '../host/targets.ts'

const FILE = 'exported.json'

/** Where a run exports to. */
export interface ExportPlace {
  readonly profileFolder: string
  /** The folder, absolute, and the grant of the page for it. */
  readonly out: string
  readonly grant: string
}

export interface NotedExports {
  readonly handle: Handle
  /** Takes back what was written, whole or in part, for a run that can't tell of it any more. */
  undo(): Promise<void>
}

/** The host, with what is exported through it noted in the profile until the run has reported it. */
export function noteExports(host: Handle, { profileFolder, out, grant }: ExportPlace): NotedExports {
  const commit = `/${hostPaths.commit(grant)}`
  let committing: Promise<unknown> = Promise.resolve()
  const noted: Handle = async (request) => {
    const response = await host(request)
    if (!response?.ok) return response
    const { paths } = Committed.parse(await response.clone().json())
    writeFileSync(join(profileFolder, FILE), JSON.stringify({ out, paths } satisfies UnreportedExports))
    return response
  }
  return {
    handle: (request) => {
      if (new URL(request.url).pathname !== commit) return host(request)
      const answer = noted(request)
      committing = answer.catch(() => undefined)
      return answer
    },
    async undo() {
      await committing
      await host(new Request(new URL(hostPaths.abort(grant), 'http://127.0.0.1'), { method: 'POST' }))
      await takeBackExports(profileFolder, out)
    },
  }
}

/** The run has told what it exported: from now on the files are the user's. */
export function forgetExports(profileFolder: string): void {
  rmSync(join(profileFolder, FILE), { force: true })
}

/**
 * Removes what a run of this profile wrote to `out` and never told of, since it was killed: the repeated command
 * writes it anew. A file changed since then is somebody's, and stays.
 */
export async function takeBackExports(profileFolder: string, out: string): Promise<void> {
  const file = join(profileFolder, FILE)
  if (!existsSync(file)) return
  const noted = UnreportedExports.safeParse(parsed(readFileSync(file, 'utf8')))
  const at = statSync(file).mtimeMs
  const ours = noted.success && noted.data.out === out ? noted.data.paths : []
  const untouched = ours.filter((path) => existsSync(path) && statSync(path).mtimeMs <= at)
  await takeBack(
    out,
    untouched.map((path) => relative(out, path)),
  )
  rmSync(file)
}

/** null where the kill came while it was being written. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Half a note says nothing; what it would have named is refused as an existing file.
    return null
  }
}
