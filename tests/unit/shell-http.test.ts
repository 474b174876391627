import { request } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { firstOf, serveBundle } from '../../electron/host/bundle.ts'
import { listen } from '../../electron/host/http.ts'
import { folderWith } from '../support/folders.ts'

const folder = await folderWith({ 'bundle/index.html': '<h1>Fonds</h1>', 'bundle/a.wasm': '', 'secret.txt': 'secret' })
const server = await listen(firstOf(serveBundle(`${folder}/bundle`)), 0)
afterAll(() => server.close())

/** fetch() would mend the path and the Host; this sends both as they are. */
function statusOf(path: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.on('error', reject).end()
  })
}

describe('the server on this machine', () => {
  it('serves the bundle under the content security policy', async () => {
    const answer = await fetch(server.url)
    expect(await answer.text()).toBe('<h1>Fonds</h1>')
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'")
  })
  it('names WebAssembly as such, for it is compiled while it comes', async () => {
    expect((await fetch(`${server.url}a.wasm`)).headers.get('content-type')).toBe('application/wasm')
  })
  it('says that a file is unchanged instead of sending it again', async () => {
    const etag = (await fetch(server.url)).headers.get('etag') ?? ''
    expect(await statusOf('/', { 'if-none-match': etag })).toBe(304)
  })
  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '//etc/passwd', '/%00', '/%zz'])(
    'gives nothing outside of the bundle for %s',
    async (path) => {
      expect(await statusOf(path)).toBe(404)
    },
  )
  it('refuses a request by another name, as after DNS rebinding', async () => {
    expect(await statusOf('/', { host: `evil.example:${server.port}` })).toBe(403)
    expect(await statusOf('/', { host: `localhost:${server.port}` })).toBe(403)
  })
  it('refuses a request that another site sends', async () => {
    expect(await statusOf('/', { origin: 'https://evil.example' })).toBe(403)
    expect(await statusOf('/', { 'sec-fetch-site': 'cross-site' })).toBe(403)
  })
})
