import type { Instant } from './ids.ts'

/** What a machine made, and how sure it was (0 to 1). */
export interface MachineOrigin {
  readonly by: 'machine'
  readonly at: Instant
  readonly engine: string
  readonly confidence?: number
}

/**
 * Who made a value. Nothing described in Fonds is without one. `name`: of the person at the machine, if they gave one.
 * `from`: the machine whose word the person took for theirs.
 */
export type Provenance =
  | { readonly by: 'person'; readonly at: Instant; readonly name?: string; readonly from?: MachineOrigin }
  | { readonly by: 'import'; readonly at: Instant; readonly file: string; readonly row?: number }
  | MachineOrigin
