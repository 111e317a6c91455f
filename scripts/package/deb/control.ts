/** What a package needs: what Node and the native modules link to, a Chromium to open the window in, and a few that only some actions use. */
const depends = [
  'libc6 (>= 2.28)',
  'libgcc-s1 (>= 4.2)',
  'libstdc++6 (>= 8)',
  'chromium | google-chrome-stable | microsoft-edge-stable | brave-browser'
]
const recommends = ['zenity | kdialog', 'xdg-utils']

/** Debian's names for the processors there is a Node for. */
const architectures: Readonly<Partial<Record<NodeJS.Architecture, string>>> = { x64: 'amd64', arm64: 'arm64' }

export const maintainer = 'Wiremark maintainers <maintainers@wiremark.invalid>'

/** Debian's name of a processor. Fails where there is no package for it. */
export function debianArchitecture(arch: NodeJS.Architecture): string {
  const name = architectures[arch]
  if (name === undefined) throw new Error(`There is no Debian package of Wiremark for ${arch}.`)
  return name
}

/** The control file of the package. `kilobytes` is what it takes when installed. */
export function controlFile(version: string, architecture: string, kilobytes: number): string {
  return `${[
    'Package: wiremark',
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    `Maintainer: ${maintainer}`,
    `Installed-Size: ${String(kilobytes)}`,
    `Depends: ${depends.join(', ')}`,
    `Recommends: ${recommends.join(', ')}`,
    'Section: text',
    'Priority: optional',
    'Description: offline workbench for media-monitoring analysts',
    ' Wiremark keeps wire and press articles in one archive with full-text search.',
    ' Analysts read them well set, tag passages from the keyboard, follow entities,',
    ' see what each later version of a story changed, and put together briefings',
    ' that leave as PDF, Word or a web page.',
    ' .',
    " Nothing needs a network or an account. The window opens in the system's",
    ' Chromium; "wiremark help" lists the commands for a terminal.'
  ].join('\n')}\n`
}
