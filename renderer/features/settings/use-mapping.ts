import { useEffect, useState } from 'react'
import {
  DEFAULT_MAPPING,
  MAPPING_SETTING,
  mappingFrom,
  type MappingRule,
} from '../../../shared/formats/embedded/metadata-mapping.ts'
import { useServices } from '../../ports/context.tsx'

/** The user's mapping as it is kept, and how to keep another. */
export function useMapping(): {
  readonly mapping: readonly MappingRule[]
  readonly failure: unknown
  readonly keep: (mapping: readonly MappingRule[]) => void
} {
  const { settings } = useServices().repositories
  const [mapping, setMapping] = useState(DEFAULT_MAPPING)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    settings.get(MAPPING_SETTING).then((stored) => setMapping(mappingFrom(stored)), setFailure)
  }, [settings])
  return {
    mapping,
    failure,
    keep(next) {
      setMapping(next)
      settings.put(MAPPING_SETTING, next).then(() => setFailure(null), setFailure)
    },
  }
}
