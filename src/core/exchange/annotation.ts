import { z } from 'zod'
import { AppError } from '../error.ts'
import { Tone } from '../passage/model.ts'
import { codePointsOf } from './code-points.ts'
import type { Coded, CodedPassage, CodedText } from './model.ts'
import { pathsOf } from './tag-paths.ts'

/** How much stands before and after a quotation, in code points at most. */
const AROUND = 32

/** What Wiremark adds under names of its own; whoever does not know them passes over them. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { wm: 'urn:wiremark:' }]

/** A tagging as a page of W3C Web Annotations. Positions are code points (www.w3.org/TR/annotation-model, 4.2.5). */
export function annotationsOf({ tags, texts }: Coded): unknown {
  const paths = pathsOf(tags)
  return {
    '@context': CONTEXT,
    id: 'urn:wiremark:annotations',
    type: 'AnnotationPage',
    items: texts.flatMap((text) => text.passages.map((passage) => annotationOf(text, passage, paths))),
    'wm:tags': tags,
    'wm:texts': texts.map(({ guid, name, body }) => ({ guid, name, body }))
  }
}

function annotationOf(
  { guid, body }: CodedText,
  passage: CodedPassage,
  paths: ReadonlyMap<string, string>
): unknown {
  const points = codePointsOf(body)
  const { start, end, exact, note, starred, tones } = passage
  const bodies = [
    ...passage.tags.map((tag) => ({
      type: 'TextualBody',
      purpose: 'tagging',
      value: paths.get(tag) ?? tag,
      'wm:tag': tag
    })),
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }])
  ]
  return {
    id: `urn:uuid:${passage.guid}`,
    type: 'Annotation',
    motivation: bodies.length === 0 ? 'highlighting' : 'tagging',
    created: passage.madeAt,
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: {
      source: `urn:uuid:${guid}`,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: Array.from(body.slice(0, start)).slice(-AROUND).join(''),
          suffix: Array.from(body.slice(end, end + 2 * AROUND))
            .slice(0, AROUND)
            .join('')
        },
        { type: 'TextPositionSelector', start: points.fromUnits(start), end: points.fromUnits(end) }
      ]
    },
    ...(starred ? { 'wm:starred': true } : {}),
    ...(tones.length === 0 ? {} : { 'wm:tones': tones })
  }
}

const Body = z.object({
  purpose: z.string().optional(),
  value: z.string(),
  'wm:tag': z.string().optional()
})
const Selector = z.union([
  z.object({ type: z.literal('TextQuoteSelector'), exact: z.string() }),
  z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
  z.object({ type: z.string() })
])
const Annotation = z.object({
  id: z.string(),
  created: z.string().optional(),
  body: z.union([z.array(Body), Body]).optional(),
  target: z.object({ source: z.string(), selector: z.union([z.array(Selector), Selector]) }),
  'wm:starred': z.boolean().default(false),
  'wm:tones': z.array(Tone).default([])
})
const FiledTag = z.object({
  guid: z.string(),
  parent: z.string().nullable(),
  name: z.string(),
  colour: z.int(),
  description: z.string(),
  included: z.string(),
  excluded: z.string(),
  example: z.string(),
  archived: z.boolean()
})
const Page = z.object({
  items: z.array(Annotation),
  'wm:tags': z.array(FiledTag).default([]),
  'wm:texts': z.array(z.object({ guid: z.string(), name: z.string(), body: z.string() })).default([])
})

/** The tagging in a page of annotations that Wiremark wrote. Fails with `unreadable`. */
export function codedFrom(json: unknown): Coded {
  const read = Page.safeParse(json)
  if (!read.success)
    throw new AppError('unreadable', 'This file holds no annotations that Wiremark can read.')
  const { items, 'wm:tags': tags, 'wm:texts': texts } = read.data
  const bySource = Map.groupBy(items, ({ target }) => bare(target.source))
  return {
    tags,
    texts: texts.map((text) => ({
      ...text,
      passages: (bySource.get(text.guid) ?? []).map((one) => passageFrom(one, text.body))
    }))
  }
}

function passageFrom(annotation: z.output<typeof Annotation>, body: string): CodedPassage {
  const points = codePointsOf(body)
  const selectors = [annotation.target.selector].flat()
  const place = selectors.find((one) => 'start' in one)
  const quote = selectors.find((one) => 'exact' in one)
  const start = place === undefined ? body.indexOf(quote?.exact ?? '') : points.toUnits(place.start)
  const end = place === undefined ? start + (quote?.exact.length ?? 0) : points.toUnits(place.end)
  const bodies = [annotation.body ?? []].flat()
  return {
    guid: bare(annotation.id),
    start,
    end,
    exact: quote?.exact ?? body.slice(start, end),
    tags: bodies.flatMap((one) => (one['wm:tag'] === undefined ? [] : [one['wm:tag']])),
    note: bodies.find(({ purpose }) => purpose === 'commenting')?.value ?? '',
    starred: annotation['wm:starred'],
    tones: annotation['wm:tones'],
    madeAt: annotation.created ?? ''
  }
}

function bare(urn: string): string {
  return urn.replace(/^urn:uuid:/, '')
}
