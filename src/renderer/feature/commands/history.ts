import type { Workbench } from '../../workbench.svelte.ts'
import { said } from '../../../texts/said.ts'

/** Undo the latest change of the archive, or do again what was undone last, and say which it was. */
export async function travel(workbench: Workbench, way: 'undo' | 'redo'): Promise<void> {
  try {
    const { done } = await workbench.call(`history.${way}`, {})
    if (done === null)
      workbench.tell(way === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.')
    else if (way === 'undo')
      workbench.tell(`Undone: ${said(done)}`, { label: 'Redo', run: () => void travel(workbench, 'redo') })
    else
      workbench.tell(`Done again: ${said(done)}`, {
        label: 'Undo',
        run: () => void travel(workbench, 'undo')
      })
  } catch (error) {
    workbench.fail(error)
  }
}
