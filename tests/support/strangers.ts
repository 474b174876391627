import type { BrowserContext } from '@playwright/test'

/** Writes down every request that leaves `origin`, workers' too. */
export function watchStrangers(context: BrowserContext, origin: string, strangers: string[]): void {
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(blob|data|devtools|about):/.test(url)) strangers.push(url)
  })
}
