type Open = (paths: readonly string[]) => void

/** Milliseconds in which one deed of the user may arrive, file by file. */
const ONE_DEED = 300

/**
 * Files and folders that the program is to open, kept until the window listens. Systems hand over files that were
 * chosen together one by one, macOS by an event for each and Windows by starting the program for each: what comes
 * closely one after the other is opened as one.
 */
export class OpenedFiles {
  readonly #tell: Open
  #waiting: readonly string[] = []
  #more: NodeJS.Timeout | undefined
  #listening = false

  constructor(tell: Open) {
    this.#tell = tell
  }

  get listening(): boolean {
    return this.#listening
  }

  readonly open: Open = (paths) => {
    if (paths.length === 0) return
    this.#waiting = [...this.#waiting, ...paths]
    clearTimeout(this.#more)
    this.#more = setTimeout(() => this.#tellAll(), ONE_DEED)
  }

  /** The window listens from now on, or, where it is loaded anew, not yet. */
  listen(listening: boolean): void {
    this.#listening = listening
    if (listening) this.#more ??= setTimeout(() => this.#tellAll(), 0)
  }

  #tellAll(): void {
    this.#more = undefined
    if (!this.#listening || this.#waiting.length === 0) return
    const all = this.#waiting
    this.#waiting = []
    this.#tell(all)
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
