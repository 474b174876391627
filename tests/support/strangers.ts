import type { BrowserContext, Request } from '@playwright/test'

/** Writes down every request that leaves `origin`, workers' too, until what it returns is called. */
export function watchStrangers(context: BrowserContext, origin: string, strangers: string[]): () => void {
  const look = (request: Request): void => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(blob|data|devtools|about):/.test(url)) strangers.push(url)
  }
  context.on('request', look)
  return () => context.off('request', look)
}
