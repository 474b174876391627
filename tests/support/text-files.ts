import { createHash } from 'node:crypto'
import { ImagingError, type FrameOutcome, type Imaging, type InspectRange } from '../../renderer/imaging/index.ts'
import { idFrom, type Sha256 } from '../../shared/domain/ids.ts'
import type { SourceSet } from '../../shared/platform/platform.ts'

/** A source whose files are texts. */
export function sourceOf(files: Readonly<Record<string, string>>, label = 'scans'): SourceSet {
  return {
    label,
    token: label,
    async *files() {
      await Promise.resolve()
      for (const [path, content] of Object.entries(files)) {
        yield { path, open: () => Promise.resolve(new Blob([content])) }
      }
    },
  }
}

/**
 * Stands for the decoders, which need a browser: 'pages:3' is a file of three pages, 'pages:9 damaged:2,3 deadly:5' one
 * in which those pages can't be decoded or kill the decoder; 'text:…' is a page with that text, 'reduced:…' one that is
 * opened smaller, 'bad:code' can't be opened; anything else is one page.
 */
export const textImaging: Pick<Imaging, 'hash' | 'inspect'> = {
  hash: async (blob) =>
    idFrom<Sha256>(
      createHash('sha256')
        .update(await blob.text())
        .digest('hex'),
    ),
  async inspect(range, context) {
    const text = await range.blob.text()
    context?.signal?.throwIfAborted()
    const [, code] = /^bad:(.*)/.exec(text) ?? []
    if (code) throw new ImagingError(code as 'damaged-file', 'it is bad')
    return lookAt(text, range)
  },
}

function lookAt(text: string, { from, count }: InspectRange) {
  const [, number] = /^pages:(\d+)/.exec(text) ?? []
  const total = Number(number ?? 1)
  const numbers = Array.from({ length: Math.min(count, total - from) }, (_, index) => from + index + 1)
  if (numbers.some((page) => listed(text, 'deadly').has(page))) throw new ImagingError('decoder-stopped', 'it crashed')
  const damaged = listed(text, 'damaged')
  const frames = numbers.map((page) => (damaged.has(page) ? DAMAGED : { seen: frameOf(text) }))
  return { mediaType: text.startsWith('text:') ? 'application/pdf' : 'image/tiff', total, from, frames } as const
}

const DAMAGED: FrameOutcome = { failure: { code: 'damaged-file', message: 'torn' } }

function listed(text: string, word: string): ReadonlySet<number> {
  const [, numbers = ''] = new RegExp(`${word}:([0-9,]+)`).exec(text) ?? []
  return new Set(numbers.split(',').map(Number))
}

function frameOf(text: string) {
  const [, words] = /^text:(.*)/.exec(text) ?? []
  const [, sizes] = /^reduced:(.*)/.exec(text) ?? []
  const lines = words === undefined ? {} : { text: [{ text: words, box: null, words: [] }] }
  return {
    size: { width: 10, height: 20 },
    colour: '#fff',
    fingerprint: 'f'.repeat(16),
    thumbnail: new Blob(['t']),
    ...lines,
    ...(sizes === undefined ? {} : { note: { code: 'picture-reduced' as const, message: sizes } }),
  }
}
