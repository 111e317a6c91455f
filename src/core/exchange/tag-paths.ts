import type { CodedTag } from './model.ts'

/** The path of each tag by its GUID; parents stand before their children. */
export function pathsOf(tags: readonly CodedTag[]): Map<string, string> {
  const paths = new Map<string, string>()
  for (const { guid, parent, name } of tags) {
    const above = parent === null ? undefined : paths.get(parent)
    paths.set(guid, above === undefined ? name : `${above}/${name}`)
  }
  return paths
}
