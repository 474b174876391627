import type { Grants } from '../../electron/host/grants.ts'
import { createHost } from '../../electron/host/host.ts'
import type { HostFetch } from '../../renderer/platform/host-client.ts'

/** The host without a server. */
export function directHost(grants: Grants): HostFetch {
  const handle = createHost(grants)
  return async (path, init) => (await handle(new Request(new URL(path, 'fonds://app/'), init))) ?? new Response(null)
}
