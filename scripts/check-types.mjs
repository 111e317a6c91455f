import { inProject, node, tools } from './project.mjs'
import { run } from './run.mjs'

const layers = [
  'src/core',
  'src/texts',
  'src/store',
  'src/engine',
  'src/cli',
  'src/main',
  'src/program',
  'src/preload',
  'tests',
  'scripts/package',
  'scripts/train-entities'
]

/** Check the types of every layer against its own tsconfig. False when one does not hold. */
export async function checkTypes() {
  let good = true
  for (const layer of layers) {
    const code = await run(node, [...tools.tsc, '-p', inProject(layer)])
    if (code !== 0) good = false
  }
  const window = await run(node, [
    ...tools.svelteCheck,
    '--tsconfig',
    inProject('src/renderer/tsconfig.json'),
    '--output',
    'human',
    '--fail-on-warnings'
  ])
  return good && window === 0
}
