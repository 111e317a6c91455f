/** An object as JSON has it, its values not yet known. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object with names, not a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list, or the one object that stands in a list's place. */
export function objectsOf(value: unknown): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject)
}

/** A text, or a number as text; null for anything else and for blanks. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** The same object with its names in lower case; of two that fall together the first stays. */
export function lowerKeys(value: JsonObject): JsonObject {
  const lower: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [key, each] of Object.entries(value)) lower[key.toLowerCase()] ??= each
  return lower
}
