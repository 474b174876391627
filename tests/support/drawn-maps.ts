import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasProgram } from './tools.ts'

/** Whether GDAL and the shell of SQLite are here, by which the maps of the tests are made and read. */
export const hasGdal = hasProgram('gdal_translate', '--version') && hasProgram('sqlite3', '--version')

/** What GDAL makes of a picture of four coloured quarters: red, green / blue, white. */
export class DrawnMaps {
  readonly #folder = mkdtempSync(join(tmpdir(), 'fonds-maps-'))

  /** Runs a program of GDAL over the quarters, laid on these corners, and gives what it writes. */
  make(name: string, { corners, side = 64, program = 'gdal_translate', options = [] }: MapWish): Blob {
    const picture = join(this.#folder, `quarters-${side}.ppm`)
    writeFileSync(picture, quarters(side))
    const [west, north, east, south] = corners.map(String)
    const laid = join(this.#folder, 'laid.tif')
    this.#run('gdal_translate', ['-q', '-a_ullr', west, north, east, south, picture, laid, ...srs(options)])
    const made = join(this.#folder, name)
    this.#run(program, ['-q', ...withoutSrs(options), laid, made])
    return this.read(name)
  }

  /** Runs a program in the folder of the maps. */
  run(program: string, ...args: readonly string[]): string {
    return this.#run(program, args)
  }

  path(name: string): string {
    return join(this.#folder, name)
  }

  read(name: string): Blob {
    return new Blob([readFileSync(join(this.#folder, name))])
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.#folder, name), text)
  }

  #run(program: string, args: readonly (string | undefined)[]): string {
    const given = args.filter((each) => each !== undefined)
    return execFileSync(program, given, { cwd: this.#folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  }
}

interface MapWish {
  /** West, north, east, south in the system of `-a_srs`. */
  readonly corners: readonly [number, number, number, number]
  /** Pixels along a side. */
  readonly side?: number
  readonly program?: string
  readonly options?: readonly string[]
}

function srs(options: readonly string[]): readonly string[] {
  const at = options.indexOf('-a_srs')
  return at < 0 ? [] : options.slice(at, at + 2)
}

function withoutSrs(options: readonly string[]): readonly string[] {
  const at = options.indexOf('-a_srs')
  return at < 0 ? options : [...options.slice(0, at), ...options.slice(at + 2)]
}

/** Portable pixmap (PPM P6). */
function quarters(side: number): Uint8Array {
  const head = new TextEncoder().encode(`P6\n${side} ${side}\n255\n`)
  const file = new Uint8Array(head.length + side * side * 3)
  file.set(head)
  const colours = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 255, 255],
  ] as const
  for (let at = 0; at < side * side; at += 1) {
    const which = (at % side < side / 2 ? 0 : 1) + (at < (side * side) / 2 ? 0 : 2)
    file.set(colours[which] ?? [], head.length + at * 3)
  }
  return file
}
