import { useEffect, type ReactNode } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'

/**
 * Goes on with the imports that a crash or a closed window stopped. Where the shell can't open their folders again,
 * the jobs drawer opens and offers to choose them once more; so it does once for files of descriptions.
 */
export function ImportsAtStart(): ReactNode {
  const { imports, platform, repositories } = useServices()
  const [, dispatch] = useDesk()
  useEffect(() => {
    const goOn = async (): Promise<void> => {
      for (const { id, sourceToken, watchId } of await repositories.jobs.unfinishedImports()) {
        // Its watch goes on with it, once the folder has been looked at.
        if (watchId && platform.can.watchFolders) continue
        if (!sourceToken) dispatch({ type: 'jobs', open: true })
        else
          void imports.resume(id).then((ended) => ended?.state === 'failed' && dispatch({ type: 'jobs', open: true }))
      }
    }
    void goOn()
    void repositories.jobs.stopIntakes().then((left) => left > 0 && dispatch({ type: 'jobs', open: true }))
  }, [imports, platform, repositories, dispatch])
  return null
}
