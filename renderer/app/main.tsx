import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Repositories } from '../../shared/domain/repositories.ts'
import { isLanguage } from '../../shared/messages/language.ts'
import { explain } from '../ports/explain.ts'
import { speak } from '../ports/messages.tsx'
import { storeNow } from '../ports/store-now.ts'
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
  if (new URLSearchParams(location.search).has('headless')) {
    await runHeadless(async (platform) => compose(await repositoriesHere(), platform))
    return
  }
  const repositories = await repositoriesHere()
  // Without it the browser may drop the archive when the disk runs low. Electron grants it, browsers by their own rules.
  void navigator.storage.persist()
  const platform = choosePlatform()
  platform.onClosing(storeNow)
  show(<App services={compose(repositories, platform)} />)
}

async function repositoriesHere(): Promise<Repositories> {
  await takeArchive(ARCHIVE)
  return openArchive(ARCHIVE)
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
