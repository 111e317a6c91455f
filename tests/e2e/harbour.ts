// Names enough that no two sentences made of them share four words in a row.
const boats = 'Alba Brisk Corrie Dunlin Ermine Fulmar Gannet Heron Isolde Jetsam Kelpie Linnet'.split(' ')
const goods = 'herring barley candles timber slates onions copper wool salt pitch lanterns cheese'.split(' ')
const quays = 'Ash Birch Cedar Dover Elder Flint Gorse Hazel Iris Juniper Kiln Larch'.split(' ')
const days = 'dawn noon dusk midnight breakfast supper eight nine ten eleven three four'.split(' ')

/** A news text of invented boats, a paragraph a sentence; texts share what their ranges share. */
export function landings(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => sentence(from + i)).join('\n\n')
}

function sentence(at: number): string {
  const round = Math.floor(at / boats.length)
  const [boat, good, quay, day] = [boats, goods, quays, days].map(
    (names, list) => names[(at + round * (list + 1)) % names.length]
  )
  return `The ${boat} brought ${good} to ${quay} Quay before ${day}, and ${at + 20} crates went ashore.`
}

/** A whole article as a plain-text file, its agency named in the date line. */
export function wire(headline: string, day: number, agency: string, text: string): string {
  return `${headline}\n\nPublished: 2026-03-${String(day).padStart(2, '0')}\n\nFERRY POINT (${agency}) — ${text}\n`
}
