import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { isLanguage } from '../../shared/messages/language.ts'
import { explain } from '../ports/explain.ts'
import { speak } from '../ports/messages.tsx'
import { openArchive } from '../storage/index.ts'
import '../ui/base.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { choosePlatform } from './choose-platform.ts'
import { compose } from './compose.ts'
import { App } from './frame/app.tsx'
import { runHeadless } from './headless.ts'
import { takeArchive } from './one-window.ts'

const ARCHIVE = 'fonds'

async function start(): Promise<void> {
  await takeArchive(ARCHIVE)
  const repositories = await openArchive(ARCHIVE)
  if (new URLSearchParams(location.search).has('headless')) {
    await runHeadless((platform) => compose(repositories, platform))
    return
  }
  // Without it the browser may drop the archive when the disk runs low. Electron grants it, browsers by their own rules.
  void navigator.storage.persist()
  show(<App services={compose(repositories, choosePlatform())} />)
}

function show(content: ReactNode): void {
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<StrictMode>{content}</StrictMode>)
}

/** The archive can't be opened, so neither can the settings: the words come in the system's language. */
function showFatal(error: unknown): void {
  const code = navigator.language.slice(0, 2)
  const speech = speak(isLanguage(code) ? code : 'en')
  document.documentElement.lang = speech.language
  show(<ErrorNote>{explain(error, speech)}</ErrorNote>)
}

start().catch(showFatal)
