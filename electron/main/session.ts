import { protocol, session } from 'electron/main'

/** Harmless to others, and needed: keeping the archive, copying a report, and a page on the whole screen. */
const ALLOWED: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write', 'fullscreen'])

/** Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'fonds', privileges }])
}

/** Serves fonds://app, denies permissions, and lets nothing reach the network; `origin` is the one exception. */
export function guardSession(answer: (request: Request) => Promise<Response>, origin: string | null = null): void {
  const { defaultSession } = session
  defaultSession.protocol.handle('fonds', (request) =>
    new URL(request.url).host === 'app' ? answer(request) : new Response(null, { status: 404 }),
  )
  defaultSession.setPermissionRequestHandler((_, permission, tell) => tell(ALLOWED.has(permission)))
  defaultSession.setPermissionCheckHandler((_, permission) => ALLOWED.has(permission))
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*']
  defaultSession.webRequest.onBeforeRequest({ urls }, ({ url }, tell) =>
    tell({ cancel: origin === null || new URL(url).origin !== origin }),
  )
}
