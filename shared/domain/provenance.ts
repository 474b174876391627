import type { Instant } from './ids.ts'

/** Who made a value. Nothing described in Fonds is without one. `name`: of the person at the machine, if they gave one. */
export type Provenance =
  | { readonly by: 'person'; readonly at: Instant; readonly name?: string }
  | { readonly by: 'import'; readonly at: Instant; readonly file: string; readonly row?: number }
  | { readonly by: 'machine'; readonly at: Instant; readonly engine: string; readonly confidence?: number }
