/**
 * What people do, in kinds so far apart that hardly anyone is known for two of them: where they meet in one text after
 * all, they count as one person's (senses.ts). Words that several kinds share (director, president, captain) are left out.
 */
const byCalling: Readonly<Record<string, string>> = {
  sport:
    'striker midfielder goalkeeper defender winger footballer quarterback pitcher outfielder shortstop swimmer sprinter hurdler cyclist boxer golfer gymnast skier snowboarder cricketer batsman bowler fullback lineman wrestler decathlete marathoner tennis jockey goalie forward linebacker catcher jumper rower',
  stage:
    'actor actress singer novelist poet painter sculptor rapper guitarist drummer violinist cellist pianist comedian playwright composer choreographer dancer soprano tenor filmmaker screenwriter conductor songwriter',
  science:
    'virologist epidemiologist physicist chemist biologist astronomer geologist seismologist immunologist mathematician meteorologist hydrologist oceanographer archaeologist botanist zoologist microbiologist neuroscientist geneticist volcanologist',
  faith: 'bishop archbishop rabbi imam pastor priest cardinal cleric deacon nun monk vicar',
  office:
    'minister lawmaker senator congressman congresswoman mayor governor ambassador legislator parliamentarian councillor councilor diplomat prosecutor judge magistrate sheriff commissioner premier chancellor deputy',
  trade:
    'farmer fisherman plumber electrician carpenter baker butcher hairdresser taxi driver shopkeeper bricklayer welder miner dockworker waiter waitress cashier mechanic'
}

/** The calling a word tells of. */
export const callings: ReadonlyMap<string, string> = new Map(
  Object.entries(byCalling).flatMap(([calling, words]) =>
    words.split(' ').map((word) => [word, calling] as const)
  )
)
