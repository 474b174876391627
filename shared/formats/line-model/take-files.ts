import type { LineModelCard } from '../../domain/line-model-card.ts'
import { readLineModelCard, type LineModelFault } from './read-card.ts'

/** A recogniser of lines by its files, under the names that scripts/training gives them. */
export interface TakenLineModel {
  readonly card: LineModelCard
  readonly network: Uint8Array
  /** The network, the alphabet, the card where there is one, and the models of characters. */
  readonly files: Readonly<Record<string, Uint8Array>>
}

const [NETWORK, ALPHABET, CARD] = ['reader.onnx', 'alphabet.json', 'model.json'] as const
const CHARACTERS = '.lm.json.gz'

/**
 * Puts a recogniser together from files that came together, by their names without folders: one `.onnx`, an
 * `alphabet.json`, and where they are there `model.json` and `<language>.lm.json.gz`. Others are left out. A fault where
 * one is missing, damaged or there twice.
 */
export function takeLineModel(
  given: readonly (readonly [path: string, bytes: Uint8Array])[],
): TakenLineModel | { readonly fault: LineModelFault | 'line-model-network' } {
  const files = given.map(([path, bytes]) => [path.replace(/^.*[\\/]/, ''), bytes] as const)
  const networks = files.filter(([name]) => /\.onnx$/i.test(name))
  const [network] = networks
  if (!network || networks.length > 1) return { fault: 'line-model-network' }
  const byName = new Map(files)
  const characters = [...byName.keys()].filter((name) => /^[\w-]+\.lm\.json\.gz$/.test(name))
  const [alphabet, described] = [ALPHABET, CARD].map((name) => byName.get(name))
  const card = readLineModelCard({
    alphabet: jsonOf(alphabet),
    card: described ? (jsonOf(described) ?? null) : undefined,
    characters: characters.map((name) => name.slice(0, -CHARACTERS.length)),
    name: network[0].replace(/\.onnx$/i, ''),
  })
  if ('fault' in card) return card
  const kept = [ALPHABET, CARD, ...characters].flatMap((name) => {
    const bytes = byName.get(name)
    return bytes ? [[name, bytes] as const] : []
  })
  return { card, network: network[1], files: { [NETWORK]: network[1], ...Object.fromEntries(kept) } }
}

/** Undefined for what is missing or no JSON. */
function jsonOf(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    // It is told as damaged by whoever asked for it.
    return undefined
  }
}
