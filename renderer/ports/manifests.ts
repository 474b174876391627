import type { ManifestFile } from '../../shared/domain/manifest-rule.ts'
import type { Unit } from '../../shared/domain/unit.ts'

/** What is done with IIIF manifests beside importing by them. */
export interface ManifestService {
  /** The text at an address, from the origins that the user agreed to. Throws a PlatformError ('pictures-…'). */
  bring(address: string, from: { readonly origins: readonly string[]; readonly signal: AbortSignal }): Promise<string>
  /** The manifest that a unit came of, as it came; null where it came of none. */
  ofUnit(unit: Pick<Unit, 'source'>): Promise<ManifestFile | null>
  /**
   * Writes the one that a unit came of where the user chooses; null where they chose nothing. Throws where something is
   * withheld of what the manifest speaks of: it says all of it.
   */
  save(unit: Pick<Unit, 'source' | 'collectionId'>): Promise<readonly string[] | null>
}
