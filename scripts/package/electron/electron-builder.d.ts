// What is used of electron-builder, whose own types are here only where it is installed (package.json beside this file).
declare module 'electron-builder' {
  export function build(options: {
    readonly projectDir: string
    readonly config: object
    readonly dir: boolean
    readonly publish: 'never'
  }): Promise<string[]>
}
