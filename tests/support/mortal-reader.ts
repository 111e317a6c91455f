import { parentPort } from 'node:worker_threads'
import type { ToReader } from '../../src/engine/import/reading-thread.ts'

// The reading thread, but one that `bomb.html` ends at once, as a file does that takes all its memory.
parentPort?.on('message', (message: ToReader) => {
  if (message.kind === 'read' && message.places.some(({ path }) => path === 'bomb.html')) process.exit(1)
})
await import('../../src/engine/import/reading-thread.ts')
