import { ensurePackages } from './ensure.mjs'
import { checkTypes } from './check-types.mjs'

// `npm run check`: the types of every layer.
ensurePackages()
process.exit((await checkTypes()) ? 0 : 1)
