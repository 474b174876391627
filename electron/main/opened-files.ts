type Open = (paths: readonly string[]) => void

/** Files and folders that the program is to open, kept until the window listens. */
export class OpenedFiles {
  readonly #tell: Open
  readonly #waiting: (readonly string[])[] = []
  #listening = false

  constructor(tell: Open) {
    this.#tell = tell
  }

  get listening(): boolean {
    return this.#listening
  }

  readonly open: Open = (paths) => {
    if (paths.length === 0) return
    if (this.#listening) this.#tell(paths)
    else this.#waiting.push([...paths])
  }

  /** The window listens from now on, or, where it is loaded anew, not yet. */
  listen(listening: boolean): void {
    this.#listening = listening
    if (listening) for (const paths of this.#waiting.splice(0)) this.#tell(paths)
  }
}

/** What of Electron's app tells of files: macOS hands them over by an event, which may come before the app is ready. */
interface FileEvents {
  on(event: 'open-file', heard: (event: { preventDefault(): void }, path: string) => void): unknown
}

/** To be called as the program starts: what the system tells before anyone hears it is lost. */
export function hearOpenFile(app: FileEvents, open: Open): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open([path])
  })
}
