/** Texts of which the catalogue knows another meaning in some folder, as `Copy@@feature/import`. */
export function namesOf(catalogue: string): ReadonlySet<string> {
  const { window } = JSON.parse(catalogue) as { window: Record<string, string> }
  return new Set(Object.keys(window).filter((name) => name.includes('@@')))
}

/** What a text of this file is called in the catalogue: itself, or with the place where it means something else. */
export function nameIn(file: string, text: string, names: ReadonlySet<string>): string {
  const path = file.replace(/^src\/(?:renderer\/)?/, '').replace(/\.(?:svelte|svelte\.ts|ts)$/, '')
  for (let place = path; place !== ''; place = place.slice(0, Math.max(0, place.lastIndexOf('/'))))
    if (names.has(`${text}@@${place}`)) return `${text}@@${place}`
  return text
}
