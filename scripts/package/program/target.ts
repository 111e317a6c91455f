/** What a package is made for, in Node's words. */
export interface Target {
  readonly platform: NodeJS.Platform
  readonly arch: NodeJS.Architecture
  readonly libc: 'glibc' | 'musl'
}

/** What this machine is. */
export function thisTarget(): Target {
  return { platform: process.platform, arch: process.arch, libc: libcHere() }
}

function libcHere(): 'glibc' | 'musl' {
  const header: unknown = Reflect.get(process.report.getReport(), 'header')
  const isGlibc = typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header
  return isGlibc || process.platform !== 'linux' ? 'glibc' : 'musl'
}
