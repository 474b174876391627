import type { Instant } from './ids.ts'

/** Who made a value. Nothing described in Fonds is without one. */
export type Provenance =
  | { readonly by: 'person'; readonly at: Instant }
  | { readonly by: 'import'; readonly at: Instant; readonly file: string; readonly row?: number }
  | { readonly by: 'machine'; readonly at: Instant; readonly engine: string; readonly confidence?: number }
