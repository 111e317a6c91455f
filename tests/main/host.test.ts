import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const host = join(root, 'scripts/chromium-host')

interface Has {
  readonly exports: readonly string[]
  readonly members: Readonly<Record<string, readonly string[]>>
}

// Plain values that Electron hands over or takes, and parts of a preload, which other tests try for real.
const values =
  /^(.*Details|.*Options|.*ReturnValue|Rectangle|Display|Event|.*Event|WebFrameMain|CallbackResponse|Session(Static)?|IpcRenderer|WebUtils|ContextBridge|MenuItem.*|CustomScheme|Privileges|ProcessVersions)$/

// Electron says these; the host has nothing to say them about.
const neverHere: Readonly<Record<string, string>> = {
  activate: 'a click on the Dock of a Mac',
  'open-file': 'a file opened from the Finder of a Mac',
  'will-redirect': 'nothing that could redirect ever loads',
  'will-attach-webview': 'there is no webview in Chromium',
  'will-download': 'Chromium is started with downloads refused'
}

const used = usedOfElectron()
const has = JSON.parse(
  execFileSync(
    process.execPath,
    ['--import', './scripts/chromium-host/register.ts', 'tests/main/host-members.ts'],
    {
      cwd: root,
      encoding: 'utf8'
    }
  )
) as Has

test('the host has everything that main imports from electron', () => {
  expect(used.imports.length).toBeGreaterThan(5)
  expect(used.imports.filter((name) => !has.exports.includes(name))).toEqual([])
})

test('the host has every member that main uses of it', () => {
  expect(used.members.length).toBeGreaterThan(30)
  expect(
    used.members.filter(([owner, name]) => !values.test(owner) && !has.members[owner]?.includes(name))
  ).toEqual([])
})

test('the host says every event that main listens to, or cannot have it', () => {
  const sources = readdirSync(host)
    .map((file) => readFileSync(join(host, file), 'utf8'))
    .join('\n')
  expect(used.events.length).toBeGreaterThan(5)
  expect(used.events.filter((name) => !(name in neverHere) && !sources.includes(`emit('${name}'`))).toEqual(
    []
  )
})

/** What src/main uses of Electron, read from its types rather than from how it is written. */
function usedOfElectron(): { imports: string[]; members: [owner: string, name: string][]; events: string[] } {
  const folder = join(root, 'src/main')
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
  const options = {
    ...ts.getDefaultCompilerOptions(),
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: ['node']
  }
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  const imports = new Set<string>()
  const members = new Map<string, [string, string]>()
  const events = new Set<string>()

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) && (node.moduleSpecifier as ts.StringLiteral).text === 'electron')
      readImport(node)
    if (ts.isPropertyAccessExpression(node)) readMember(node, node.name)
    if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) readBinding(node, node.name)
    ts.forEachChild(node, visit)
  }

  function readImport(node: ts.ImportDeclaration): void {
    const named = node.importClause?.namedBindings
    if (node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || !named || !ts.isNamedImports(named))
      return
    for (const element of named.elements)
      if (!element.isTypeOnly) imports.add((element.propertyName ?? element.name).text)
  }

  function readMember(node: ts.PropertyAccessExpression, name: ts.MemberName): void {
    const owner = electronOwner(checker.getSymbolAtLocation(name))
    // `process` is Node's, with a few members added.
    if (owner === null || owner === 'Process') return
    members.set(`${owner}.${name.text}`, [owner, name.text])
    const call = node.parent
    const first = ts.isCallExpression(call) && call.expression === node ? call.arguments[0] : undefined
    if (/^(on|once)$/.test(name.text) && first && ts.isStringLiteral(first)) events.add(first.text)
  }

  function readBinding(node: ts.BindingElement, name: ts.Identifier): void {
    const key = (node.propertyName ?? name) as ts.Identifier
    const owner = electronOwner(checker.getTypeAtLocation(node.parent).getProperty(key.text))
    if (owner !== null) members.set(`${owner}.${key.text}`, [owner, key.text])
  }

  for (const file of files) {
    const source = program.getSourceFile(file)
    if (source) visit(source)
  }
  return { imports: [...imports], members: [...members.values()], events: [...events] }
}

function electronOwner(symbol: ts.Symbol | undefined): string | null {
  const declaration = symbol?.declarations?.[0]
  if (!declaration?.getSourceFile().fileName.endsWith('electron.d.ts')) return null
  const owner = declaration.parent
  return ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner) ? (owner.name?.text ?? null) : null
}
