import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** The folder that a template's `/` stands for. Nothing is read from it: every file it names is one given here. */
export const workspace = import.meta.dirname

/** Give the compiler a file that templates read by its name. */
export function shadow(compiler: NodeCompiler, name: string, bytes: Buffer): void {
  compiler.mapShadow(join(workspace, name), bytes)
}
