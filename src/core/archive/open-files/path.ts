/** Whether a path named in open files is of a file that Wiremark would have written there: below three folders, of plain letters. */
export function isOpenPath(path: string): boolean {
  const [folder, ...names] = path.split('/')
  return (
    (folder === 'articles' || folder === 'originals' || folder === 'pictures') &&
    names.length > 0 &&
    names.length <= 3 &&
    names.every((name) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
  )
}
