import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FoundName } from '../core/entity/kinds.ts'
import { readModel } from '../core/entity/model-file.ts'
import { Recogniser } from '../core/entity/recognise.ts'
import { stretchesOfWire } from '../core/entity/stretches.ts'
import { AppError } from '../core/error.ts'

let loaded: Recogniser | null = null
let mark: string | null = null

/** The recogniser with the model that comes along, read on first asking and kept for this thread. Fails with `archive`. */
export function theRecogniser(): Recogniser {
  loaded ??= new Recogniser(readModel(readFileSync(modelFile())))
  return loaded
}

/** How texts are given to the model and what is made of its answers: by 3, datelines and what stands beside a name tell its kind. */
const READING = 3

/** What tells the model that comes along, and what is read by it, from every other. */
export function modelMark(): string {
  mark ??= `${hash('sha256', readFileSync(modelFile())).slice(0, 16)}-${READING}`
  return mark
}

/** The persons, organisations and places in an article's text as it came; offsets are into that text. */
export function recogniseRaw(text: string): FoundName[] {
  return theRecogniser().namesIn(text, stretchesOfWire(text))
}

/** The model lies two folders above the sources, and as many above the built program or one more. */
function modelFile(): string {
  const found = ['../../models', '../../../models']
    .map((folder) => resolve(import.meta.dirname, folder, 'entities.bin'))
    .find((file) => existsSync(file))
  if (found === undefined)
    throw new AppError(
      'archive',
      'The file with the model for finding names (models/entities.bin) is missing.'
    )
  return found
}
