import type { Workbench } from '../workbench.svelte.ts'

/** What asks the program, and tells the analyst what came of it. */
export type Voice = Pick<Workbench, 'call' | 'tell' | 'fail'>
