import type { ExportTarget } from '../../shared/platform/platform.ts'

/** A target that keeps what is written: `visible` only once it is finished. */
export function memoryTarget(): ExportTarget & {
  readonly visible: Map<string, string>
  readonly written: Map<string, string>
  state: 'open' | 'finished' | 'aborted'
} {
  const written = new Map<string, string>()
  const target = {
    label: 'memory',
    written,
    visible: new Map<string, string>(),
    state: 'open' as 'open' | 'finished' | 'aborted',
    async write(path: string, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
      let text = ''
      for await (const chunk of chunks) text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
      written.set(path, text)
    },
    finish(): Promise<readonly string[]> {
      target.state = 'finished'
      for (const [path, text] of written) target.visible.set(path, text)
      return Promise.resolve([...written.keys()])
    },
    abort(): Promise<void> {
      target.state = 'aborted'
      written.clear()
      return Promise.resolve()
    },
  }
  return target
}
