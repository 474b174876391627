import { useEffect } from 'react'
import { useDesk, useServices } from '../../ports/context.tsx'
import { useTell } from './notices.tsx'

/** Has the page in view read before all others, and the pages of its unit before those nobody looks at. */
export function useReadInView(): void {
  const { reading, repositories } = useServices()
  const [{ reader }] = useDesk()
  const tell = useTell()
  const unitId = reader?.unitId
  const pageId = reader?.pageId
  useEffect(() => {
    if (unitId === undefined) return
    const hasten = async (): Promise<void> => {
      const pages = (await repositories.pages.ofUnit(unitId)).map(({ id }) => id)
      await reading.readFirst(pages)
      const inView = pageId ?? pages[0]
      if (inView) await reading.readFirst([inView], true)
    }
    hasten().catch(tell)
  }, [reading, repositories, unitId, pageId, tell])
}
