import { join, resolve } from 'node:path'
import { buildDeb } from './build.ts'

// `npm run dist:deb` ends here: the package is put in dist/ and named on standard output.
const project = resolve(import.meta.dirname, '../../..')
process.stdout.write(`${await buildDeb({ project, into: join(project, 'dist'), small: true })}\n`)
