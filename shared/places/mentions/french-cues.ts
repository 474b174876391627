import type { CueOfWord } from './text-cues.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Before names of places in French, as officials and missionaries wrote of Indochina. */
const AT = set(`à au aux en vers depuis jusqu’à jusqu'à entre devant sous quitte quitté gagne gagné via`)
/** Between a word and the name that it goes with: `ville de Hué`, `rue d’Hanoï`. */
const OF = set(`de d’ d' du des`)
const TOWN = set(
  'ville village bourg bourgade port poste citadelle commune chef-lieu capitale garnison place gare marché mission évêché',
)
const PROVINCE = set('province protectorat royaume empire région pays provinces')
const DISTRICT = set('district canton huyện phủ arrondissement circonscription')
const OTHER = set(
  `rue avenue boulevard quai place-forte pont hôtel rivière fleuve canal arroyo lac mont montagne col cap île îles golfe baie
   mer détroit presqu’île duc comte marquis baron prince général amiral capitaine commandant colonel lieutenant m mm mme mlle
   monsieur madame père mgr saint sainte église pagode journal maison compagnie banque traité bataille tombeau`,
)

/**
 * What a French word says of the name after it: `word` stands before the name, `before` before that, `isName` says that this is in
 * capitals. `de` after a name in capitals (`Alexandre de Rhodes`) makes a person of it. null for words of other languages.
 */
export function frenchCue(word: string, before: string, isName: boolean): CueOfWord {
  if (OTHER.has(word)) return 'other'
  if (TOWN.has(word)) return 'town'
  if (AT.has(word)) return 'at'
  // Regions have an article, towns have none.
  if (word === 'l’' || word === "l'") return 'province'
  if (!OF.has(word)) return null
  if (TOWN.has(before)) return 'town'
  if (PROVINCE.has(before)) return 'province'
  if (DISTRICT.has(before)) return 'district'
  return OTHER.has(before) || isName ? 'other' : 'at'
}
