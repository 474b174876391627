import { useEffect, type ReactNode } from 'react'
import { useServices } from '../../ports/context.tsx'

/** Goes on with the check that a closed window stopped, and begins those that are due. */
export function ChecksAtStart(): ReactNode {
  const { fixity } = useServices()
  useEffect(() => fixity.attend(), [fixity])
  return null
}
