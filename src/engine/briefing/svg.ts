import { SaxesParser } from 'saxes'
import { AppError } from '../../core/error.ts'
import { SvgWeight } from './svg-weight.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** CSS pixels of the units a size may be given in. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  mm: 96 / 25.4,
  cm: 96 / 2.54
}

/** What a browser takes where nothing says how large a drawing is. */
const usual: Size = { width: 300, height: 150 }

const deepest = 500

const noDrawing = 'This file is no SVG drawing.'

const heldPicture = /^\s*data:image\/(?:png|jpeg|gif|webp);base64,/i

const living = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'handler',
  'listener',
  'audio',
  'video'
])

/**
 * The size of an SVG drawing. Fails with `unreadable` when it is no well-formed drawing, and with `refused` when it runs
 * scripts, fetches something from elsewhere or repeats its parts beyond measure: it is shown to the analyst, and sent to others.
 * `checkHeld` looks at each picture that it holds, and throws when it may not.
 */
export function sizeOfSvg(text: string, checkHeld: (bytes: Uint8Array) => void): Size {
  const parser = new SaxesParser({ xmlns: false })
  const open: string[] = []
  const weight = new SvgWeight()
  let size: Size | null = null
  parser.on('error', (cause) => {
    const sentence = size === null ? noDrawing : 'This SVG drawing is damaged and cannot be read.'
    throw new AppError('unreadable', sentence, { cause })
  })
  parser.on('doctype', (said) => {
    if (/<!entity/i.test(said)) throw refused('defines entities')
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target.toLowerCase() !== 'xml') throw refused('takes its style from elsewhere')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const tag = plain(name)
    const given = Object.entries(attributes).map(([key, value]) => [plain(key), value] as const)
    if (open.length === 0) {
      if (tag !== 'svg') throw new AppError('unreadable', noDrawing)
      size = sizeFrom(new Map(given))
    }
    if (living.has(tag)) throw refused(`has a <${name}>`)
    if (open.push(tag) > deepest) throw new AppError('unreadable', 'This SVG drawing is nested too deeply.')
    for (const [key, value] of given) {
      refuseAttribute(tag, key, value)
      const held = key === 'href' ? heldPicture.exec(value) : null
      if (held !== null) checkHeld(Buffer.from(value.slice(held[0].length), 'base64'))
    }
    weight.begin(
      given.find(([key]) => key === 'id')?.[1],
      given.map(([, value]) => value)
    )
  })
  parser.on('closetag', () => {
    open.pop()
    weight.end()
  })
  const style: string[] = []
  const said = (words: string): void => void (open.at(-1) === 'style' && style.push(words))
  parser.on('text', said)
  parser.on('cdata', said)
  parser.write(text).close()
  refuseStyle(style.join(''))
  if (weight.isTooMuch(style.join(''))) throw refused('repeats its parts beyond measure')
  return size ?? usual
}

function refuseAttribute(tag: string, name: string, value: string): void {
  if (name.startsWith('on')) throw refused(`runs a script (${name})`)
  if (name === 'href' || name === 'src') {
    const inside = value.trim() === '' || value.trim().startsWith('#')
    const held = tag === 'image' && heldPicture.test(value)
    if (!inside && !held) throw refused('refers to something outside itself')
  }
  if (name === 'attributename' && /href|^on/i.test(value)) throw refused('changes what it refers to')
  // Only a style, and attributes that may be one, read `url(…)`; every other has no use for it.
  refuseStyle(value)
}

function refuseStyle(style: string): void {
  const urls = Array.from(style.matchAll(/url\s*\(\s*(['"]?)\s*(.)?/gi), ([, , first]) => first)
  const outside = urls.some((first) => first !== '#')
  // An escape could spell any of them.
  const escaped = /\\/.test(style) && /url|import|set|[({]/i.test(style)
  if (outside || escaped || /@import|image-set\s*\(|javascript:/i.test(style))
    throw refused('refers to something outside itself')
}

function sizeFrom(attributes: ReadonlyMap<string, string>): Size {
  const [, , boxWidth, boxHeight] = (attributes.get('viewbox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const box = isLength(boxWidth) && isLength(boxHeight) ? { width: boxWidth, height: boxHeight } : usual
  const width = lengthOf(attributes.get('width'))
  const height = lengthOf(attributes.get('height'))
  // Where one is missing, the drawing keeps its shape.
  return {
    width: width ?? (height === null ? box.width : (height * box.width) / box.height),
    height: height ?? (width === null ? box.height : (width * box.height) / box.width)
  }
}

function lengthOf(said: string | undefined): number | null {
  const [, figure, unit = ''] = /^\s*([\d.]+(?:e\d+)?)\s*([a-z]*)\s*$/i.exec(said ?? '') ?? []
  const factor = units[unit.toLowerCase()]
  const length = Number(figure) * (factor ?? NaN)
  return isLength(length) ? length : null
}

/** Whether it is a size that anyone could mean. */
function isLength(length: number | undefined): length is number {
  return length !== undefined && length > 1e-9 && length < 1e9
}

function refused(what: string): AppError {
  return new AppError(
    'refused',
    `This SVG drawing ${what}, so it is not taken in. Save it as a plain drawing or as a PNG.`
  )
}

/** A name without its prefix, in lower case. */
function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
