/** What is native, finds files of its own beside it or is seldom asked for stays a package; bundling the rest makes a thread start in half the time. */
export function staysApart(name: string): boolean {
  return /^(?:better-sqlite3(?:-.*)?|pdfjs-dist|mammoth|docx|@resvg\/.*|@cwasm\/.*|@myriaddreamin\/.*|@expo-google-fonts\/.*)$/.test(
    name
  )
}
