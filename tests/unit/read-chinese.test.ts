import { describe, expect, test } from 'vitest'
import { columnsDown } from '../../renderer/imaging/down/columns-down.ts'
import { idFrom, type BlockId } from '../../shared/domain/ids.ts'
import type { PageLayout } from '../../shared/domain/layout.ts'
import { lettersAt, setUp, tsv } from '../support/engine-answers.ts'

describe('lines of Chinese', () => {
  test('in a block that runs down are read by the model for that', async () => {
    const blocks = [
      { id: idFrom<BlockId>('b'), kind: 'text' as const, vertical: true as const, box: { x: 0, y: 0, w: 1, h: 1 } },
    ]
    const layout = { blocks } as unknown as PageLayout // the rest is of no account to an engine
    const { read, recognize } = setUp({ answer: () => tsv({ text: '天' }) })
    await read({ layout, languages: ['chi_tra'] })
    expect(recognize.mock.lastCall?.[0]).toMatchObject({ languages: 'chi_tra_vert', image: { segmentation: 5 } })
  })

  test('that run down as the preset says are read by the model for that, also what a person drew', async () => {
    const blocks = [{ id: idFrom<BlockId>('b'), kind: 'text' as const, box: { x: 0, y: 0, w: 1, h: 1 } }]
    const layout = { blocks } as unknown as PageLayout // the rest is of no account to an engine
    const { read, recognize } = setUp({
      letters: lettersAt(12, 100, 200),
      answer: () => tsv({ text: '天地', at: [18, 8, 180, 20] }),
    })
    for (const wish of [{}, { layout }]) {
      recognize.mockClear()
      const { engine } = await read({ ...wish, preset: 'vertical', languages: ['chi_tra', 'eng'] })
      expect(recognize).toHaveBeenCalledTimes(1)
      for (const [{ languages, image }] of recognize.mock.calls)
        expect([languages, image.segmentation]).toEqual(['chi_tra_vert+eng', 5])
      expect(engine?.model).toBe('chi_tra_vert+eng (fast)')
    }
  })

  test('that run down are no table, though their characters stand in rows', async () => {
    const columns = [0, 1, 2, 3].map((column) =>
      '天 地 玄 黃 宇'.split(' ').map((text, row) => ({ text, column, row })),
    )
    const { read } = setUp({
      answer: () =>
        columns
          .map((own) => {
            const rows = own.map(({ text, column, row }) => ({
              text,
              at: [300 - column * 80, 20 + row * 50, 30, 30] as const,
            }))
            return tsv(...rows).replaceAll(/\n4.*/g, '')
          })
          .join('\n'),
    })
    const { lines, blocks } = await read({ preset: 'vertical', languages: ['chi_tra'] })
    expect(lines.map(({ text }) => text)).toEqual(columns.map(() => '天 地 玄 黃 宇'))
    expect(blocks?.map(({ kind }) => kind)).toEqual(['text'])
  })

  test('across are read as one block: characters stand in rows and in columns', async () => {
    const { read, recognize } = setUp({ letters: lettersAt(12, 40), answer: () => tsv({ text: '天地玄黃' }) })
    await read({ languages: ['chi_tra', 'vie'] })
    expect(recognize.mock.calls[0]?.[0].image.segmentation).toBe(6)
    recognize.mockClear()
    await read({ languages: ['vie', 'chi_tra'] })
    expect(recognize.mock.calls[0]?.[0].image.segmentation).toBe(3)
  })

  describe('that nobody called vertical', () => {
    /** Characters closer to the one below than to the one beside. */
    const columns = Array.from({ length: 60 }, (_, at) => {
      const [left, top] = [40 + Math.floor(at / 10) * 26, 40 + (at % 10) * 16]
      return { left, top, right: left + 14, bottom: top + 14, area: 90 }
    })
    /** Lines that run down are read so surely, and those across. */
    const answering = (down: number, across: number) =>
      setUp({
        letters: columns,
        columns: columnsDown({ letters: columns }).slice(0, 1),
        answer: ({ image }) =>
          image.segmentation === 5 ? tsv({ text: '天地', confidence: down }) : tsv({ text: '人', confidence: across }),
      })

    test('are found where characters stand in columns, and read by the model for that alone', async () => {
      const { read, recognize } = answering(90, 70)
      const { lines, engine, preparation } = await read({ languages: ['vie', 'chi_tra'] })
      expect(lines.map(({ text }) => text)).toEqual(['天地'])
      expect([engine?.model, preparation?.preset]).toEqual(['chi_tra_vert (fast)', 'vertical'])
      expect(recognize).toHaveBeenCalledTimes(1)
    })

    test.each([
      ['across where that reads surer', { down: 40, across: 70, text: '人' }],
      ['down where across reads no surer', { down: 50, across: 40, text: '天地' }],
    ])('are read %s', async (_, { down, across, text }) => {
      const { read } = answering(down, across)
      const { lines } = await read({ languages: ['chi_tra'] })
      expect(lines[0]?.text).toBe(text)
    })

    test('are not sought in other languages, nor where a preset says how to read', async () => {
      for (const task of [{ languages: ['vie'] }, { languages: ['chi_tra'], preset: 'block' }]) {
        const { read, recognize } = answering(90, 70)
        await read(task)
        expect(recognize.mock.calls.map(([{ image }]) => image.segmentation)).not.toContain(5)
      }
    })
  })
})
