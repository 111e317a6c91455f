import type { Package } from './packages.ts'
import type { Target } from './target.ts'

/** Fails with a sentence where npm has not installed what only this target's machines can run. */
export function checkWhole(packages: readonly Package[], { platform, arch }: Target): void {
  if (
    packages.some(({ name }) => name.startsWith(`@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}`))
  )
    return
  throw new Error(
    `The compiler of pages for ${platform} on ${arch} is not installed, and no PDF could be made. Install the package @myriaddreamin/typst-ts-node-compiler-${platform}-${arch} (on Linux with -gnu, on Windows with -msvc) and try again.`
  )
}
