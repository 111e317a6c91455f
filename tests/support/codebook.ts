/** What a tag has besides its name and place, for tests that are not about it. */
export const bareTag = {
  guid: '',
  description: '',
  included: '',
  excluded: '',
  example: '',
  passages: 0,
  passagesBelow: 0,
  articles: 0,
  archived: false
}

/** What a passage has besides its words and their place, for tests that are not about it. */
export const barePassage = { guid: '', tags: [], note: '', starred: false, tones: [] }
