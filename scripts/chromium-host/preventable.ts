/** The part of an Electron event with which a listener says no. */
export interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

/** An event that has what is given, and can be prevented. */
export function preventable<T extends object>(parts: T): T & Preventable {
  const event = {
    ...parts,
    defaultPrevented: false,
    preventDefault(): void {
      event.defaultPrevented = true
    }
  }
  return event
}
