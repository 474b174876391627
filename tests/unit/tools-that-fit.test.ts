import { describe, expect, it } from 'vitest'
import { toolsThatFit } from '../../renderer/ui/tools-that-fit.ts'

const groups = [
  [
    { key: 'zoom', rank: 0 },
    { key: 'turn', rank: 3 },
  ],
  [{ key: 'lines', rank: 1 }],
  [{ key: 'rulers', rank: 2 }],
]
const names = (of: readonly (readonly { readonly key: string }[])[]) => of.map((group) => group.map(({ key }) => key))

describe('tools in a row', () => {
  it('are all shown where there is room, in their order and groups', () => {
    expect(names(toolsThatFit(groups, 140).shown)).toEqual([['zoom', 'turn'], ['lines'], ['rulers']])
    expect(toolsThatFit(groups, 140).hidden).toEqual([])
  })

  it('go into the menu by their rank, with room left for the menu itself', () => {
    const { shown, hidden } = toolsThatFit(groups, 139)
    expect(names(shown)).toEqual([['zoom'], ['lines']])
    expect(names(hidden)).toEqual([['turn'], ['rulers']])
  })

  it('are all in the menu where there is no room at all', () => {
    expect(names(toolsThatFit(groups, 0).hidden)).toEqual([['zoom', 'turn'], ['lines'], ['rulers']])
  })
})
