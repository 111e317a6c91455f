import { ensurePackages } from './ensure.mjs'
import { inProject, node } from './project.mjs'
import { run } from './run.mjs'

// `npm run -s wiremark -- COMMAND`. npm starts every script in the project's folder; the paths on the command line are
// meant from where the analyst stands.
ensurePackages()
const cwd = process.env.INIT_CWD ?? process.cwd()
process.exit(await run(node, [inProject('src/cli/main.ts'), ...process.argv.slice(2)], { cwd }))
