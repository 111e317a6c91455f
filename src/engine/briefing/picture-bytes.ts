import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { disableTypes, imageSize, types as knownKinds } from 'image-size'
import { AppError } from '../../core/error.ts'
import type { Picture } from '../../core/briefing/picture.ts'
import { isWhole } from './picture-whole.ts'
import { sizeOfSvg } from './svg.ts'

/** Larger files make a document nobody can send. */
const LARGEST_PICTURE = 20 * 1024 * 1024

/** Larger pictures, in pixels, take more memory to set than a machine may have. */
const MOST_PIXELS = 100_000_000

/** Wider or higher drawings are taken as so wide or high. */
const WIDEST_DRAWING = 10_000

/** Kinds of pictures by what `image-size` calls them; svg is read by ourselves. */
const types: Readonly<Record<string, Picture['type']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp'
}

// What is not taken in need not be parsed either.
disableTypes(knownKinds.filter((kind) => !Object.hasOwn(types, kind)))

/** The bytes of a file that may be a picture. Fails with one sentence when it cannot be had or is too large. */
export function bytesOfPicture(file: string): Uint8Array {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined) throw new AppError('not-found', `There is no file ${file}.`)
  if (!found.isFile()) throw new AppError('unreadable', `${file} is no file. Choose a picture.`)
  if (found.size > LARGEST_PICTURE) throw tooLarge(found.size)
  try {
    return readFileSync(file)
  } catch (error) {
    throw new AppError('unreadable', `${basename(file)} cannot be read: you may have no right to.`, {
      cause: error
    })
  }
}

/**
 * What a picture is and how large, by its content. Fails with `unreadable` when it is none that can be printed, and with
 * `refused` when it is too large or an SVG drawing that reaches outside itself.
 */
export function pictureIn(bytes: Uint8Array): Omit<Picture, 'picture'> {
  if (bytes.length > LARGEST_PICTURE) throw tooLarge(bytes.length)
  const { type, width, height } = isMarkup(bytes) ? drawingIn(bytes) : photographIn(bytes)
  refuseMorePixels(width * height)
  return { type, width: Math.max(1, Math.ceil(width)), height: Math.max(1, Math.ceil(height)) }
}

function refuseMorePixels(pixels: number): void {
  if (pixels > MOST_PIXELS)
    throw new AppError(
      'refused',
      `This picture has ${Math.round(pixels / 1_000_000)} million pixels, where 100 million are the most. Make it smaller first.`
    )
}

function drawingIn(bytes: Uint8Array): Omit<Picture, 'picture'> {
  let pixels = 0
  const checkHeld = (held: Uint8Array): void => {
    const { width, height } = measured(held)
    refuseMorePixels((pixels += width * height))
  }
  try {
    const { width, height } = sizeOfSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes), checkHeld)
    // A drawing has no pixels: how large it says it is only tells its shape.
    const scale = Math.min(1, WIDEST_DRAWING / Math.max(width, height))
    return { type: 'image/svg+xml', width: width * scale, height: height * scale }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('unreadable', 'This SVG drawing is not written in UTF-8 and cannot be read.', {
      cause: error
    })
  }
}

function photographIn(bytes: Uint8Array): Omit<Picture, 'picture'> {
  const { type: kind = '', width, height, orientation = 1 } = measured(bytes)
  const type = types[kind]
  if (type === undefined) throw unknown()
  if (!(width > 0 && height > 0) || !isWhole(type, bytes))
    throw new AppError('unreadable', 'This picture is damaged or not whole. Save or fetch it again.')
  // Cameras store a picture taken upright lying on its side, and note that it is to be turned.
  return orientation >= 5 ? { type, width: height, height: width } : { type, width, height }
}

function measured(bytes: Uint8Array): ReturnType<typeof imageSize> {
  try {
    return imageSize(bytes)
  } catch (error) {
    throw new AppError('unreadable', unknown().message, { cause: error })
  }
}

/** Whether the bytes begin as XML does, after a byte order mark and space. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}

function unknown(): AppError {
  return new AppError('unreadable', 'This file is no PNG, JPEG, GIF, WebP or SVG picture.')
}

function tooLarge(size: number): AppError {
  const most = LARGEST_PICTURE / (1024 * 1024)
  return new AppError(
    'refused',
    `This picture has ${Math.ceil(size / (1024 * 1024))} MB, where ${most} MB are the most. Make it smaller first.`
  )
}
