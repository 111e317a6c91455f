import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'

// `node scripts/package/let-tests-in.ts PROGRAM`: Playwright comes into Electron's main process by --inspect, which the fuses of
// an installed Wiremark refuse. On a machine that tests the installer, that one is set back; all others stay.
const program = process.argv[2]
if (program === undefined) throw new Error('Name the installed program.')
await flipFuses(program, {
  version: FuseVersion.V1,
  resetAdHocDarwinSignature: process.platform === 'darwin',
  [FuseV1Options.EnableNodeCliInspectArguments]: true
})
