import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { menuTemplate } from '../../electron/main/menu-template.ts'
import { hearOpenFile, OpenedFiles } from '../../electron/main/opened-files.ts'
import { openedPaths, ownArguments, pathsSent, sentPaths } from '../../electron/main/opened-paths.ts'
import { SCAN_EXTENSIONS } from '../../electron/main/scan-extensions.ts'
import { loadShellState, saveShellState } from '../../electron/main/shell-state.ts'
import { COMMANDS } from '../../shared/commands/commands.ts'
import { folderWith } from '../support/folders.ts'

describe('the native menu', () => {
  const items = menuTemplate('ru', () => undefined, false).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  )

  it('has every command once, in the language of the interface', () => {
    expect(items.flatMap(({ id }) => id ?? []).sort()).toEqual(COMMANDS.map(({ id }) => id as string).sort())
    expect(items.find(({ id }) => id === 'export')?.label).toBe('Экспортировать…')
  })
  it('leaves to a text field the keys that it needs for itself', () => {
    const left = items.filter(({ registerAccelerator }) => registerAccelerator === false).map(({ id }) => id)
    expect(left).toEqual(['undo', 'redo', 'select-all', 'trash', 'paste-places'])
  })
  it('says which command was chosen', () => {
    const chosen: string[] = []
    const [file] = menuTemplate('vi', (command) => chosen.push(command), false)
    const first = Array.isArray(file?.submenu) ? file.submenu[0] : undefined
    Reflect.apply(first?.click ?? (() => undefined), undefined, [])
    expect(chosen).toEqual(['import-files'])
  })
})

describe('the arguments of the program', () => {
  it('begin after the app that Electron runs', () => {
    expect(ownArguments(['electron', '--no-sandbox', '/app', 'a.jpg'], '/app')).toEqual(['a.jpg'])
    expect(ownArguments(['fonds', 'a.jpg'], null)).toEqual(['a.jpg'])
  })
  it('name files and folders where they exist', async () => {
    const folder = await folderWith({ 'scans/1.jpg': '' })
    expect(openedPaths(['--flag', 'scans', 'scans/1.jpg', 'gone.jpg'], folder)).toEqual([
      join(folder, 'scans'),
      join(folder, 'scans/1.jpg'),
    ])
  })
  it('may be addresses of files', async () => {
    const folder = await folderWith({ 'lưu trữ/tờ 1.jpg': '' })
    const file = join(folder, 'lưu trữ/tờ 1.jpg')
    expect(pathToFileURL(file).href).toContain('%20')
    expect(openedPaths([pathToFileURL(file).href, 'file://other/x.jpg', 'file:///%ff'], '/')).toEqual([file])
  })
})

describe('files that the system hands over', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('get in, in their order, before the window listens, after that and while it is loaded anew', () => {
    const told: (readonly string[])[] = []
    const [app, files] = [new EventEmitter(), new OpenedFiles((paths) => told.push(paths))]
    let prevented = 0
    const handOver = (path: string) => app.emit('open-file', { preventDefault: () => (prevented += 1) }, path)
    hearOpenFile(app, files.open)
    handOver('/lưu trữ/1.jpg')
    vi.runAllTimers()
    handOver('/архив/2.tif')
    vi.runAllTimers()
    expect(told).toEqual([])
    files.listen(true)
    vi.runAllTimers()
    expect(told).toEqual([['/lưu trữ/1.jpg', '/архив/2.tif']])
    handOver('/3.pdf')
    vi.runAllTimers()
    files.listen(false)
    handOver('/4.pdf')
    vi.runAllTimers()
    expect(told.slice(1)).toEqual([['/3.pdf']])
    files.listen(true)
    vi.runAllTimers()
    expect(told.slice(1)).toEqual([['/3.pdf'], ['/4.pdf']])
    expect(prevented).toBe(4)
  })
  it('are one import where they come closely one after the other', () => {
    const told: (readonly string[])[] = []
    const files = new OpenedFiles((paths) => told.push(paths))
    files.listen(true)
    for (let n = 1; n <= 15; n += 1) {
      files.open([`/${n}.jpg`])
      vi.advanceTimersByTime(200)
    }
    vi.advanceTimersByTime(1000)
    files.open(['/later.jpg'])
    vi.advanceTimersByTime(1000)
    expect(told.map((paths) => paths.length)).toEqual([15, 1])
  })
})

describe('the packages', () => {
  const text = (file: string): string => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')

  it('offer the program for what it takes in, and never as the usual one', () => {
    const builder = text('electron-builder.yml')
    const mac = /fileAssociations:[^]*?ext:\s*\[([^\]]*)\]/.exec(builder)
    expect(
      mac?.[1]
        ?.split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    ).toEqual([...SCAN_EXTENSIONS])
    expect(mac?.[0]).toMatch(/role: Viewer\s+rank: Alternate/)
    // Anywhere but for macOS it would make the program the usual one, or change the system's types.
    expect(builder.indexOf('fileAssociations:')).toBeGreaterThan(builder.indexOf('\nmac:'))
    const windows = [...text('electron/installer.nsh').matchAll(/!insertmacro \$\{do\} "(\w+)"/g)]
    expect(windows.map(([, extension]) => extension)).toEqual([...SCAN_EXTENSIONS])
  })
})

describe('paths that another start sends', () => {
  it.each([['/архив/Фонд 7'], ['/lưu trữ/hồ sơ 10/tờ 1.jpg', '/b.jpg'], []])('come as they are: %s', (...paths) => {
    const sent = sentPaths(paths)
    expect(sent).toMatch(/^[!-~]*$/)
    expect(pathsSent({ paths: sent })).toEqual(paths)
  })
  it('are none where something else was sent', () => {
    for (const sent of [null, undefined, 'a', {}, { paths: ['/a'] }, { paths: '7' }])
      expect(pathsSent(sent)).toEqual([])
  })
})

describe('what the shell remembers', () => {
  it('comes back', async () => {
    const file = join(await folderWith(), 'a/shell.json')
    const state = { bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: true, language: 'vi' } as const
    saveShellState(file, state)
    expect(loadShellState(file)).toEqual(state)
  })
  it('is nothing where the file is broken', async () => {
    const file = join(await folderWith(), 'shell.json')
    await writeFile(file, '{"maximized": tr')
    expect(loadShellState(file)).toEqual({ maximized: false })
  })
})
