import type { ImportItem } from '../../../core/import/calls.ts'

/** What was dropped, as an import takes it: by its path where it has one, by its bytes where it came without. */
export async function droppedItems(
  files: readonly File[],
  pathOf: (file: File) => string | null
): Promise<ImportItem[]> {
  return Promise.all(
    files.map(async (file) => {
      const path = pathOf(file)
      return path === null ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : { path }
    })
  )
}

/** Whether a drag brings files, and not a selection or a link from this window. */
export function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
