/** Debian's changelog of one version, from the project's: what a section of it lists, in Debian's form. */
export function debianChangelog(
  changelog: string,
  {
    version,
    maintainer,
    when
  }: { readonly version: string; readonly maintainer: string; readonly when: Date }
): string {
  const items = itemsOf(changelog, version)
  const lines = items.flatMap((item) =>
    wrapped(item, 76).map((line, at) => (at === 0 ? `  * ${line}` : `    ${line}`))
  )
  return `${[
    `wiremark (${version}) unstable; urgency=medium`,
    '',
    ...lines,
    '',
    ` -- ${maintainer}  ${when.toUTCString().replace('GMT', '+0000')}`
  ].join('\n')}\n`
}

/** What the version's section lists, or what is unreleased where it has none yet. */
function itemsOf(changelog: string, version: string): string[] {
  const sections = changelog.split(/^## /m).slice(1)
  const section =
    sections.find((text) => text.startsWith(`[${version}]`) || text.startsWith(version)) ?? sections[0]
  return Array.from((section ?? '').matchAll(/^- (.+(?:\n {2}.+)*)/gm), ([, item = '']) =>
    item.replace(/\s+/g, ' ')
  )
}

function wrapped(text: string, width: number): string[] {
  return text.match(new RegExp(`\\S(?:.{0,${String(width - 1)}})(?=\\s|$)`, 'g')) ?? []
}
