/** Whether a drag brings pictures from this machine, and nothing else. */
export function bringsPictures(event: DragEvent): boolean {
  const items = [...(event.dataTransfer?.items ?? [])]
  return items.length > 0 && items.every(({ kind, type }) => kind === 'file' && type.startsWith('image/'))
}
