import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { createDjvuHost } from '../../electron/host/djvu.ts'
import { folderWith } from '../support/folders.ts'
import { mutated } from '../support/mutations.ts'
import { seededRandom } from '../support/seeded-random.ts'

// The programs' own faults are not ours: what we do with a file that brings them down is what is tested.

const ROUNDS = 1000
/** Files that are open at once, so that the programs run beside each other. */
const LANES = 6
const SEED = Number(process.env['FONDS_FUZZ_SEED'] ?? 20_261_127)
const CODES = ['damaged-file', 'decoder-stopped', 'too-large']
/** Where DjVuLibre is not installed, what needs it is skipped. */
const installed = !spawnSync('ddjvu', ['--help']).error

const host = createDjvuHost({ patience: 20_000 })
const whole = new Uint8Array(readFileSync('tests/fixtures/djvu/book.djvu'))

async function ask(path: string, body?: Uint8Array): Promise<Response> {
  const init = body ? { method: 'POST', body: new Blob([body.slice()]), duplex: 'half' } : {}
  const answer = await host(new Request(new URL(`host/djvu/${path}`, 'http://127.0.0.1/'), init))
  return answer ?? new Response(null, { status: 404 })
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { readonly code: string }).code
}

/** Its first page as a picture, and its text: 'done' or the code of what was wrong. */
async function outcomeOf(bytes: Uint8Array): Promise<string> {
  const opened = await ask('open', bytes)
  if (!opened.ok) return await codeOf(opened)
  const { id } = (await opened.json()) as { readonly id: string }
  const page = await ask(`page/${id}?page=1`)
  const outcome = page.ok ? 'done' : await codeOf(page)
  if (page.ok) expect((await page.arrayBuffer()).byteLength).toBeGreaterThan(0)
  await ask(`close/${id}`, new Uint8Array())
  return outcome
}

test.skipIf(!installed)(
  'a thousand files of DjVu with something wrong each come to an end, leave nothing behind, and a good one goes in',
  { timeout: 600_000 },
  async () => {
    const folder = await folderWith()
    vi.stubEnv('TMPDIR', folder)
    const random = seededRandom(SEED)
    const files = Array.from({ length: ROUNDS }, () => mutated(whole, random))
    const waiting = files.entries()
    const others: string[] = []
    const lane = async (): Promise<void> => {
      for (const [round, file] of waiting) {
        const outcome = await outcomeOf(file)
        if (outcome !== 'done' && !CODES.includes(outcome)) others.push(`file ${round} of seed ${SEED}: ${outcome}`)
      }
    }
    await Promise.all(Array.from({ length: LANES }, lane))
    expect(others).toEqual([])
    expect(await outcomeOf(whole)).toBe('done')
    expect(readdirSync(folder)).toEqual([])
  },
)
