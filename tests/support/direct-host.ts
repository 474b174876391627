import type { Grants } from '../../electron/host/grants.ts'
import { createHost, type Handle } from '../../electron/host/host.ts'
import type { HostFetch } from '../../renderer/platform/host-client.ts'

/** The host without a server. */
export function directHost(grants: Grants): HostFetch {
  return handledBy(createHost(grants), 200)
}

/** What a part of the host answers, without a server; `status`: of what it does not answer. */
export function handledBy(handle: Handle, status = 404): HostFetch {
  return async (path, init) =>
    (await handle(new Request(new URL(path, 'fonds://app/'), init))) ?? new Response(null, { status })
}
