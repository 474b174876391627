import { useEffect, type Dispatch } from 'react'
import type { Desk, DeskAction } from '../../ports/desk.ts'

/** Whether the page that is open has the whole screen to itself. The desk says so; the browser may say otherwise. */
export function useFullScreen(desk: Desk, dispatch: Dispatch<DeskAction>): boolean {
  const { fullScreen } = desk
  useEffect(() => {
    const now = document.fullscreenElement !== null
    if (fullScreen === now) return
    const change = fullScreen ? document.documentElement.requestFullscreen() : document.exitFullscreen()
    // Where the screen can't be had the page still has the whole window.
    change.catch((error: unknown) => console.warn('The full screen was refused', error))
  }, [fullScreen])
  useEffect(() => {
    const leave = (): void => dispatch({ type: 'full-screen', on: false })
    const onChange = (): void => {
      if (document.fullscreenElement === null) leave()
    }
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !fullScreen || event.defaultPrevented) return
      event.preventDefault()
      event.stopPropagation()
      leave()
    }
    document.addEventListener('fullscreenchange', onChange)
    // Before what is open takes the key to close.
    document.addEventListener('keydown', onEscape, true)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      document.removeEventListener('keydown', onEscape, true)
    }
  }, [fullScreen, dispatch])
  return fullScreen && (desk.reader !== null || desk.task === 'compare')
}
