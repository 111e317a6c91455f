/** Agencies whose short names stand in datelines all over the world. Others are only named where the text names them. */
const known: readonly (readonly [short: string, full: string])[] = [
  ['AP', 'Associated Press'],
  ['AFP', 'Agence France-Presse'],
  ['REUTERS', 'Reuters'],
  ['RTRS', 'Reuters'],
  ['UPI', 'United Press International'],
  ['DPA', 'Deutsche Presse-Agentur'],
  ['APA', 'Austria Presse Agentur'],
  ['ANSA', 'ANSA'],
  ['EFE', 'EFE'],
  ['CP', 'Canadian Press'],
  ['THE CANADIAN PRESS', 'Canadian Press'],
  ['PA', 'PA Media'],
  ['PTI', 'Press Trust of India'],
  ['ANI', 'Asian News International'],
  ['IANS', 'Indo-Asian News Service'],
  ['AAP', 'Australian Associated Press'],
  ['BELGA', 'Belga'],
  ['ANP', 'ANP'],
  ['NTB', 'NTB'],
  ['TT', 'TT'],
  ['PAP', 'Polish Press Agency'],
  ['MTI', 'MTI'],
  ['XINHUA', 'Xinhua'],
  ['KYODO', 'Kyodo News'],
  ['YONHAP', 'Yonhap'],
  ['TASS', 'TASS'],
  ['RIA', 'RIA Novosti'],
  ['UKRINFORM', 'Ukrinform'],
  ['ANADOLU', 'Anadolu Agency'],
  ['AA', 'Anadolu Agency'],
  ['BLOOMBERG', 'Bloomberg'],
  ['CNN', 'CNN'],
  ['BBC', 'BBC'],
  ['IPS', 'Inter Press Service'],
  ['KHN', 'KFF Health News']
]

const fullNames = new Map<string, string>()
for (const [short, full] of known) {
  fullNames.set(short, full)
  fullNames.set(full.toUpperCase(), full)
}

/** Whether the words are a well known agency, in short or in full. */
export function isKnownAgency(name: string): boolean {
  return fullNames.has(keyOf(name))
}

/** An agency's full name where it is well known; any other stays as it is written. */
export function fullAgencyName(name: string): string {
  return fullNames.get(keyOf(name)) ?? name
}

/** `The Associated Press` and `A.P.` are the agency without article and stops. */
function keyOf(name: string): string {
  const capitals = name.trim().slice(0, 80).toUpperCase().replace(/\s+/gu, ' ')
  const bare = capitals.replace(/^THE /u, '')
  return /^(?:\p{Lu}\.)+$/u.test(bare) ? bare.replace(/\./gu, '') : bare
}
