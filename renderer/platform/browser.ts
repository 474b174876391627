import type { Platform, SourceSet } from '../../shared/platform/platform.ts'
import { downloadTarget } from './download-target.ts'
import { chosenSource, droppedSource } from './web-sources.ts'

/** The same program in a plain browser: files by its dialogs, exports as downloads. */
export function browserPlatform(): Platform {
  const nothing = () => undefined
  return {
    name: 'browser',
    can: { saveToFolder: false, reopenSources: false, watchFolders: false, showFiles: false, nativeMenu: false },
    pickFiles: () => choose({ folder: false }),
    pickFolder: () => choose({ folder: true }),
    dropped: (transfer) => Promise.resolve(transfer instanceof DataTransfer ? droppedSource(transfer) : null),
    reopen: () => Promise.resolve(null),
    watch: () => nothing,
    showFile: () => Promise.resolve(),
    exportTarget: (name) => Promise.resolve(downloadTarget(name)),
    onOpen: () => nothing,
    onCommand: () => nothing,
    onClosing,
    setLanguage: () => Promise.resolve(),
  }
}

/** A page that goes takes what is not stored with it, so the browser asks the user to wait. */
function onClosing(store: () => Promise<unknown> | null): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (store()) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}

function choose({ folder }: { readonly folder: boolean }): Promise<SourceSet | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.webkitdirectory = folder
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(chosenSource([...(input.files ?? [])])))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
