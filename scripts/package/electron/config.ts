import { fuses } from '../fuses.ts'

/** What electron-builder is told that differs from one making to the next. */
export interface Making {
  /** The folder in which the program is laid (program/lay.ts). */
  readonly program: string
  /** The folder with the drawn icons (icon/draw.ts). */
  readonly icons: string
  /** Where the installers go. */
  readonly output: string
  readonly electronVersion: string
  /** Whether there is an identity of Apple's to sign with. */
  readonly signed: boolean
  /** An Electron that lies here already, in the place of one to be fetched. */
  readonly electronDist?: string
}

/** How electron-builder makes the installers: of the program as it is laid, packed in one archive, locked by its fuses. */
export function electronBuilderConfig(making: Making) {
  const { program, icons, output, electronVersion, electronDist, signed } = making
  // Electron's own setting, which electron-builder has no name for yet.
  const { wasmTrapHandlers: _, ...electronFuses } = fuses
  return {
    appId: 'app.wiremark.Wiremark',
    productName: 'Wiremark',
    copyright: 'MIT licence',
    directories: { app: program, output, buildResources: icons },
    files: ['**/*', { from: 'node_modules', to: 'node_modules', filter: ['**/*'] }],
    // What the system itself loads cannot lie inside the archive.
    asar: true,
    asarUnpack: ['**/*.node'],
    electronVersion,
    ...(electronDist !== undefined && { electronDist }),
    electronFuses,
    // The packages are laid already, with their native modules as published (Node-API: one binary for Node and Electron).
    npmRebuild: false,
    beforeBuild: () => Promise.resolve(false),
    publish: null,
    fileAssociations: [
      {
        ext: 'wiremark',
        name: 'Wiremark archive',
        mimeType: 'application/vnd.wiremark.archive',
        role: 'Editor' as const,
        icon: `${icons}/archive`
      },
      {
        ext: 'qdpx',
        name: 'REFI-QDA project',
        mimeType: 'application/vnd.refi-qda.project',
        role: 'Viewer' as const,
        rank: 'Alternate'
      }
    ],
    linux: {
      target: ['AppImage', 'deb'],
      executableName: 'wiremark',
      icon: `${icons}/linux`,
      category: 'Office',
      synopsis: 'Keep, search, tag and brief news articles, offline',
      maintainer: 'Wiremark maintainers <maintainers@wiremark.invalid>',
      desktop: { entry: { StartupWMClass: 'Wiremark', Keywords: 'news;wire;press;monitoring;briefing;qda;' } }
    },
    // The one of the same name that opens in the system's Chromium is dist:deb's.
    deb: { packageName: 'wiremark', artifactName: 'wiremark-electron_${version}_${arch}.${ext}' },
    win: { target: ['nsis'], icon: `${icons}/wiremark.ico` },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false
    },
    mac: {
      target: ['dmg' as const],
      icon: `${icons}/wiremark.icns`,
      category: 'public.app-category.productivity',
      // A program that nobody has signed has no team, and the hardened runtime would not let it load its own parts.
      identity: signed ? undefined : '-',
      hardenedRuntime: signed,
      gatekeeperAssess: false,
      entitlements: `${import.meta.dirname}/entitlements.plist`,
      entitlementsInherit: `${import.meta.dirname}/entitlements.plist`
    }
  }
}
