import { describe, expect, test } from 'vitest'
import { filesByRole } from '../../shared/arrangement/copy-roles.ts'

const copiesOf = (...paths: readonly string[]) =>
  filesByRole(paths).copies.map(({ path, of, role }) => `${path} is ${role} of ${of}`)

describe('files of one page', () => {
  test('lie in folders called by their roles, in any of our languages', () => {
    expect(copiesOf('Д1/access/001.jpg', 'Д1/master/001.tif', 'Д1/working/001.png')).toEqual([
      'Д1/working/001.png is working of Д1/master/001.tif',
      'Д1/access/001.jpg is access of Д1/master/001.tif',
    ])
    expect(copiesOf('ЭФП-3/Ф1/01.jpg', 'ЭФП-1/Ф1/01.tif')).toEqual(['ЭФП-3/Ф1/01.jpg is access of ЭФП-1/Ф1/01.tif'])
    expect(copiesOf('bản lưu/01.tif', 'bản sử dụng/01.jpg'.normalize('NFD'))).toHaveLength(1)
  })

  test('have names that end in their roles', () => {
    expect(copiesOf('001_a.jpg', '001_m.tif', '002_m.tif')).toEqual(['001_a.jpg is access of 001_m.tif'])
    expect(copiesOf('001-master.tif', '001-access.jpg')).toEqual(['001-access.jpg is access of 001-master.tif'])
  })

  test('may have one without a role, which is the master', () => {
    expect(copiesOf('001.tif', 'access/001.jpg', 'access/002.jpg')).toEqual(['access/001.jpg is access of 001.tif'])
  })

  test('become pages, all of them, where two have the same role', () => {
    expect(copiesOf('master/001.tif', 'master/001.jpg', 'access/001.jpg')).toEqual([])
    expect(copiesOf('001.tif', '001.jpg')).toEqual([])
  })
})

test('a leaf called a, a text beside a scan and a hidden file are copies of nothing', () => {
  expect(copiesOf('12_a.jpg', '13.jpg', 'master/1.tif', 'access/1.txt', 'access/.1.jpg')).toEqual([])
})

test('what becomes pages keeps its order, with the roles of those that have no master', () => {
  const files = filesByRole(['access/1.jpg', 'access/2.jpg', 'master/1.tif', 'x_a.jpg'])
  expect(files.pages).toEqual(['access/2.jpg', 'master/1.tif', 'x_a.jpg'])
  expect([...files.roles]).toEqual([['access/2.jpg', 'access']])
})
