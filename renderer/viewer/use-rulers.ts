import { useCallback, useRef, type RefObject } from 'react'
import type { PagePaneHandle } from './page-pane.tsx'
import type { PageFrame } from './page-view.ts'
import type { RulersHandle } from './rulers.tsx'

/** Brings the rulers to where the page lies, when they appear and when it moves. */
export function useRulers(pane: RefObject<PagePaneHandle | null>) {
  const rulers = useRef<RulersHandle | null>(null)
  const follow = useCallback(
    (frame: PageFrame): void => {
      const size = pane.current?.canvas?.paneSize()
      if (size) rulers.current?.follow(frame, size)
    },
    [pane],
  )
  const attach = useCallback(
    (handle: RulersHandle | null): void => {
      rulers.current = handle
      const frame = pane.current?.canvas?.frame()
      if (frame) follow(frame)
    },
    [pane, follow],
  )
  return { attach, follow }
}
