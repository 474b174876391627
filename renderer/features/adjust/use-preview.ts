import { useEffect, useRef, useState } from 'react'
import { editsKey, type ImageEdits } from '../../../shared/domain/image-edits.ts'
import type { Page } from '../../../shared/domain/page.ts'
import { useServices } from '../../ports/context.tsx'
import type { AdjustSession } from '../../ports/services.ts'

export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly error: unknown }
  | { readonly status: 'ready'; readonly session: AdjustSession }

const LOADING: SessionState = { status: 'loading' }

/** The frame of the page, opened for adjusting; another frame is another session. */
export function useAdjustSession(page: Page): SessionState {
  const { adjust } = useServices()
  const frame = `${page.original}/${page.frame}`
  const [state, setState] = useState<{ readonly frame: string; readonly value: SessionState }>()
  useEffect(() => {
    const stop = new AbortController()
    let opened: AdjustSession | null = null
    adjust.open(page, stop.signal).then(
      (session) => {
        opened = session
        if (stop.signal.aborted) session.close()
        else setState({ frame, value: { status: 'ready', session } })
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ frame, value: { status: 'error', error } })
      },
    )
    return () => {
      stop.abort()
      opened?.close()
    }
    // Whatever is changed of a page, its frame is the same.
  }, [adjust, frame])
  return state?.frame === frame ? state.value : LOADING
}

/** The picture under the edits, drawn onto a canvas; the last one stays until the next is there. */
export function usePreview(session: AdjustSession | null, edits: ImageEdits) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [shown, setShown] = useState<string | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const key = editsKey(edits)
  useEffect(() => {
    if (!session) return
    let gone = false
    session.render(edits).then(
      (picture) => {
        if (picture && !gone && canvas.current) {
          canvas.current.width = picture.width
          canvas.current.height = picture.height
          canvas.current.getContext('2d')?.drawImage(picture, 0, 0)
          setShown(key)
        }
        picture?.close()
      },
      (error: unknown) => {
        if (!gone && !(error instanceof DOMException)) setFailed(error)
      },
    )
    return () => {
      gone = true
    }
    // The key says all of the edits.
  }, [session, key])
  return { canvas, isDrawn: shown === key, failed }
}
