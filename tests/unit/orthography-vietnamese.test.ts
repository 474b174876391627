import { describe, expect, test } from 'vitest'
import { rulesOf, shippedRules } from '../../shared/text/orthography/shipped-rules.ts'
import { normalise } from '../../shared/text/orthography/normalise.ts'
import { isVietnameseSyllable, parseSyllable, written } from '../../shared/text/vietnamese-syllable.ts'

const modern = (text: string, rules = shippedRules('vietnamese')): string =>
  normalise(
    text.split('\n').map((line) => ({ text: line })),
    rules,
  ).text

const withRules = (...on: readonly string[]) =>
  rulesOf({
    orthography: 'vietnamese',
    edits: { 'tone-old': { on: false }, ...Object.fromEntries(on.map((id) => [id, { on: true }])) },
  })

describe('older Vietnamese becomes modern', () => {
  test.each([
    ['nước Việt-Nam độc-lập', 'nước Việt Nam độc lập'],
    ['VIỆT-NAM DÂN-CHỦ CỘNG-HOÀ', 'VIỆT NAM DÂN CHỦ CỘNG HÒA'],
    ['Sài-gòn, Hà-nội, Thừa-Thiên', 'Sài gòn, Hà nội, Thừa Thiên'],
    ['Uỷ ban, thuý, khoẻ, xoá', 'Ủy ban, thúy, khỏe, xóa'],
    ['quý, quả, già, giữ, giếng, giặt', 'quý, quả, già, giữ, giếng, giặt'],
    ['hoàn toàn, thuyền, khuya, ngoài, ngoéo', 'hoàn toàn, thuyền, khuya, ngoài, ngoéo'],
    ['ꞗua, ꞗề', 'vua, về'],
    ['tlâu, tlời', 'trâu, trời'],
    ['blời, mlẽ', 'blời, mlẽ'],
    ['ảnh, bút, v.v.', 'ảnh, bút, vân vân'],
    ['đồng bào Ê-đê, Ba-na và Gia-rai', 'đồng bào Ê-đê, Ba-na và Gia-rai'],
    ['Washington-Moscow, e-mail, COVID-19', 'Washington-Moscow, e-mail, COVID-19'],
  ])('%s', (old, expected) => {
    expect(modern(old)).toBe(expected)
  })

  test('decomposed letters are composed', () => {
    expect(modern('Việt-Nam'.normalize('NFD'))).toBe('Việt Nam')
  })

  test('a hyphen at the end of a line parts two syllables, not one word', () => {
    expect(modern('nền cộng-\nhoà mới')).toBe('nền cộng hòa\nmới')
  })
})

describe('customs that the user chooses', () => {
  test('tone marks after the newer custom', () => {
    expect(modern('hòa bình, thúy, Ủy ban, khỏe, quý', withRules('tone-new'))).toBe('hoà bình, thuý, Uỷ ban, khoẻ, quý')
  })

  test('i for a lone y, and the other way round', () => {
    expect(modern('lý do, kỹ sư, Mỹ, quý, yêu, thúy', withRules('y-to-i'))).toBe('lí do, kĩ sư, Mĩ, quý, yêu, thúy')
    expect(modern('lí do, kĩ sư, HI, bì, chỉ, mì', withRules('i-to-y'))).toBe('lý do, kỹ sư, HI, bì, chỉ, mì')
  })
})

describe('syllables', () => {
  test.each([
    'nghiêng',
    'quyển',
    'giếng',
    'gì',
    'ghế',
    'Huế',
    'khuỷu',
    'oằn',
    'ướt',
    'yêu',
    'uống',
    'ĐƯỜNG',
    'hoà',
    'hòa',
  ])('%s is one', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true)
  })

  test.each([
    'nghang',
    'kan',
    'cế',
    'ngê',
    'bát9',
    'tlời',
    'wifi',
    'hac',
    'bàc',
    'thúyê',
    'iêu',
    'quôn',
    'thuơng',
    'việtt',
    '',
  ])('%s is none', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false)
  })

  test('a tone mark on the wrong letter makes none, but is put right', () => {
    expect(isVietnameseSyllable('qúy')).toBe(false)
    const syllable = parseSyllable('qúy')
    expect(syllable && written(syllable, 'old')).toBe('quý')
  })
})
