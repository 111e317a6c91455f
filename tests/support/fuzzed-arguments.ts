import { join } from 'node:path'
import { z } from 'zod'
import { contract, type CallName } from '../../src/core/contract.ts'
import type { Random } from './random.ts'

/** The parts of a JSON Schema that zod writes for the arguments of a call. */
export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | false
  readonly items?: Schema
  readonly pattern?: string
  readonly maxLength?: number
  readonly maxItems?: number
}

/** What a call takes, as JSON Schema; what that cannot say may be anything. */
export function schemaOf(name: CallName): Schema {
  return z.toJSONSchema(contract[name].args, { unrepresentable: 'any', io: 'input' }) as Schema
}

const texts = [
  '',
  'river',
  '2026-03-02',
  '2026-03',
  '#aa3300',
  'en',
  'a/b',
  '"',
  'NOT',
  "'; DROP TABLE text; --",
  '\ud800',
  '\0'
]

/** Arguments that a call may well take. Whatever is named as a file or folder lies in `folder`. */
export function likely(schema: Schema, random: Random, folder: string): unknown {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return likely(random.pick(choices), random, folder)
  if ('const' in schema) return schema.const
  if (schema.enum !== undefined) return random.pick(schema.enum)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) === true || random.chance(0.5))
          .map(([name, property]) => [
            name,
            property.maxLength === 32_768 || (/file|folder|path/i.test(name) && property.type === 'string')
              ? join(folder, `named-${random.int(1, 3)}`)
              : likely(property, random, folder)
          ])
      )
    case 'array':
      return Array.from({ length: random.int(0, 3) }, () => likely(schema.items ?? {}, random, folder))
    case 'integer':
    case 'number':
      return random.pick([0, 1, 2, 3, 7, 50])
    case 'boolean':
      return random.chance(0.5)
    case 'string':
      return random.pick(texts)
    case 'null':
      return null
    default:
      return new Uint8Array([37, 80, 68, 70])
  }
}

/** The same with one thing in it, at any depth, replaced. */
export function spoilt(value: unknown, random: Random, hostile: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.3)) return hostile
  const keys = Object.keys(value)
  if (keys.length === 0) return hostile
  const at = random.pick(keys)
  if (Array.isArray(value)) return value.with(Number(at), spoilt(value[Number(at)], random, hostile))
  return { ...value, [at]: spoilt((value as Record<string, unknown>)[at], random, hostile) }
}
