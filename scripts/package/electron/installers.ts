import { join, resolve } from 'node:path'
import { buildWithElectron } from './make.ts'

// `npm run dist:electron` ends here: the installers are put in dist/ and named on standard output.
const project = resolve(import.meta.dirname, '../../..')
const made = await buildWithElectron({ project, output: join(project, 'dist'), folderOnly: false })
process.stdout.write(made.map((file) => `${file}\n`).join(''))
