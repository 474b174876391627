import { describe, expect, it } from 'vitest'
import { pageText, textPath, uniquePaths } from '../../shared/formats/text/write-text.ts'

const path = (file: string, frame = 0, frames = 1): string => textPath({ path: file, frame }, frames)

describe('the path of a text', () => {
  it('is that of its file, with the page where the file holds several', () => {
    expect(path('1906/a.jpg')).toBe('text/1906/a.jpg.txt')
    expect(path('1906/a.pdf', 2, 12)).toBe('text/1906/a.pdf.3.txt')
  })

  it('has no name that a system refuses, and never leaves its folder', () => {
    expect(path('../../etc/passwd')).toBe('text/__/__/etc/passwd.txt')
    expect(path('a:b?/c*.jpg')).toBe('text/a_b_/c_.jpg.txt')
    expect(path('con.jpg')).toBe('text/_con.jpg.txt')
    expect(path('dir./x.jpg')).toBe('text/dir_/x.jpg.txt')
    expect(path(`${'ư'.repeat(300)}.jpg`).length).toBeLessThan(200)
  })

  it('composes letters', () => {
    expect(path('thư.jpg'.normalize('NFD'))).toBe('text/thư.jpg.txt'.normalize('NFC'))
  })

  it('is numbered where another has it already, case aside', () => {
    const unique = uniquePaths()
    expect(['text/a.jpg.txt', 'text/A.JPG.txt', 'text/a.jpg.txt'].map((wish) => unique(wish))).toEqual([
      'text/a.jpg.txt',
      'text/A.JPG (2).txt',
      'text/a.jpg (3).txt',
    ])
  })
})

describe('the text of a page', () => {
  const lines = (...texts: string[]) => ({ lines: texts.map((text) => ({ text, box: null, words: [] })) })

  it('is composed and ends its lines with line feeds', () => {
    expect(pageText(lines('Việt'.normalize('NFD'), 'b\r\nc'))).toBe('Việt\nb\nc\n')
  })

  it('of an empty page is empty', () => {
    expect(pageText(lines())).toBe('')
  })
})
