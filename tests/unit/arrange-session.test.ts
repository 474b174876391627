import { describe, expect, test } from 'vitest'
import { arrangeSession, type PlanHelper } from '../../renderer/app/services/arrange/arrange-session.ts'
import { createPlanDesk, type PlanQuestion } from '../../renderer/app/services/arrange/plan-desk.ts'
import type { PlanAnswer, PlanCounts, PlanWish } from '../../renderer/ports/arranger.ts'
import { BY_FOLDERS } from '../../shared/domain/arrangement.ts'
import { aDescription, aUnit } from '../support/builders.ts'

const PATHS = ['a/1.jpg', 'a/2.jpg', 'b/1.jpg']
const files = { paths: PATHS, named: new Map<string, string>(), described: [] }
const byFolders: PlanWish = { files, rule: BY_FOLDERS, label: 'scans', units: [], parentId: null }
const byLeaf: PlanWish = {
  ...byFolders,
  rule: { kind: 'pattern', pattern: 'Ф{fonds}_Д{file}_{leaf}', tradition: 'ru', others: true },
}

/** A session whose questions are written down; the desk is the one of the worker. */
function watched() {
  const asked: PlanQuestion[] = []
  let ended = 0
  const start = (): PlanHelper => {
    const desk = createPlanDesk()
    return {
      ask: (question) => {
        asked.push(question)
        return Promise.resolve(structuredClone(desk(question)))
      },
      end: () => void (ended += 1),
    }
  }
  return { session: arrangeSession(start), asked, ended: () => ended }
}

const kinds = (asked: readonly PlanQuestion[]): readonly string[] => asked.map(({ kind }) => kind)

function good(answer: PlanAnswer | null): PlanCounts {
  if (!answer?.ok) throw new Error('a plan is there')
  return answer
}

describe('a session', () => {
  test('tells a plan in numbers and hands the files over once', async () => {
    const { session, asked } = watched()
    expect(good(await session.plan(byFolders))).toMatchObject({ units: 5, files: 3, copies: 0, missing: 0 })
    expect(await session.plan({ ...byFolders, rule: { ...byLeaf.rule } })).toMatchObject({ ok: true, unfit: 3 })
    expect(kinds(asked)).toEqual(['files', 'plan', 'units', 'plan'])
  })

  test('makes only the last of the plans asked for while one is at work, and answers the others with nothing', async () => {
    const { session, asked } = watched()
    const all = await Promise.all([session.plan(byFolders), session.plan(byLeaf), session.plan(byFolders)])
    expect(all.map((answer) => answer !== null)).toEqual([false, false, true])
    expect(kinds(asked).filter((kind) => kind === 'plan')).toHaveLength(1)
  })

  test('says nothing of a plan that is no longer the last', async () => {
    const { session } = watched()
    const first = good(await session.plan(byFolders))
    const second = good(await session.plan(byLeaf))
    const stretch = { from: 0, count: 10 }
    expect(await session.lines(first.number, stretch)).toBeNull()
    expect(await session.rows(first.number, stretch)).toBeNull()
    expect(await session.withLeaves(first.number, new Map())).toBeNull()
    expect(await session.lines(second.number, stretch)).not.toBeNull()
  })

  test('gives lines by stretches, and folds one by its place', async () => {
    const { session } = watched()
    const { number } = good(await session.plan(byFolders))
    const lines = await session.lines(number, { from: 1, count: 2 })
    expect([...(lines?.levels ?? [])]).toEqual([1, 2, 2, 1, 2])
    expect([...(lines?.folds ?? [])]).toEqual([2, 0, 0, 2, 0])
    expect(lines?.rows.map(({ key }) => key)).toEqual(['a/1.jpg', 'a/2.jpg'])
    const shut = await session.lines(number, { from: 0, count: 9 }, { index: 0, open: false })
    expect([...(shut?.folds ?? [])]).toEqual([1, 2, 0])
    expect((await session.rows(number, { from: 2, count: 9 }))?.map(({ key }) => key)).toEqual(['b/1.jpg'])
    const again = good(await session.plan(byFolders))
    expect((await session.lines(again.number, { from: 0, count: 9 }))?.levels).toHaveLength(3)
  })

  test('reckons with the leaves that the archive has', async () => {
    const { session } = watched()
    const description = aDescription({ referenceCode: 'Ф. 1. Д. 2' })
    const units = [aUnit('there', { level: 'file', description })]
    const named = { ...files, paths: ['Ф1_Д2_1.jpg', 'Ф1_Д2_3.jpg'] }
    const { number, missing, holders } = good(await session.plan({ ...byLeaf, files: named, units }))
    expect(missing).toBe(1)
    expect(holders).toMatchObject([{ id: 'there' }])
    const known = new Map([[holders[0]?.key ?? '', [{ number: 2 }]]])
    expect(await session.withLeaves(number, known)).toMatchObject({ missing: 0 })
  })

  test('takes a text to the scan that it names, and asks only texts that no name gives to one', async () => {
    const { session } = watched()
    const paths = ['a/1.jpg', 'a/1.xml', 'a/export_77.xml']
    expect(await session.textsOfNoScan(paths)).toEqual(['a/export_77.xml'])
    const named = new Map([['a/export_77.xml', '1.jpg']])
    expect(good(await session.plan({ ...byFolders, files: { paths, named, described: [] } }))).toMatchObject({
      files: 1,
      leftOut: 2,
    })
    const unnamed = { paths, named: new Map(), described: [] }
    expect(good(await session.plan({ ...byFolders, files: unnamed }))).toMatchObject({ files: 2, leftOut: 1 })
    const described = { ...unnamed, described: ['a/export_77.xml'] }
    expect(good(await session.plan({ ...byFolders, files: described }))).toMatchObject({ files: 1, leftOut: 2 })
  })

  test('that is closed ends its helper; what is on its way comes to nothing, and a new question starts another', async () => {
    let refuse: (error: Error) => void = () => undefined
    let started = 0
    const session = arrangeSession(() => {
      started += 1
      return {
        ask: () => new Promise((_resolve, reject) => (refuse = reject)),
        end: () => refuse(new Error('ended')),
      }
    })
    const plan = session.plan(byFolders)
    await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve))
    session.close()
    expect(await plan).toBeNull()
    void session.rows(1, { from: 0, count: 1 })
    expect(started).toBe(2)
  })
})
