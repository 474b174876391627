import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../electron/main/menu-template.ts'
import { hearOpenFile, OpenedFiles } from '../../electron/main/opened-files.ts'
import { openedPaths, ownArguments, pathsSent, sentPaths } from '../../electron/main/opened-paths.ts'
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
})

describe('files that macOS hands over', () => {
  it('get in, in their order, before the window listens, after that and while it is loaded anew', () => {
    const told: (readonly string[])[] = []
    const [app, files] = [new EventEmitter(), new OpenedFiles((paths) => told.push(paths))]
    let prevented = 0
    const handOver = (path: string) => app.emit('open-file', { preventDefault: () => (prevented += 1) }, path)
    hearOpenFile(app, files.open)
    handOver('/lưu trữ/1.jpg')
    handOver('/архив/2.tif')
    expect(told).toEqual([])
    files.listen(true)
    expect(told).toEqual([['/lưu trữ/1.jpg'], ['/архив/2.tif']])
    handOver('/3.pdf')
    files.listen(false)
    handOver('/4.pdf')
    expect(told.slice(2)).toEqual([['/3.pdf']])
    files.listen(true)
    expect(told.slice(2)).toEqual([['/3.pdf'], ['/4.pdf']])
    expect(prevented).toBe(4)
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
