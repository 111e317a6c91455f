/**
 * The same object, but asking for a member it does not have throws by its name, as a call of something that Electron
 * has and the host has not would otherwise fail far from its cause.
 */
export function strict<T extends object>(name: string, object: T): T {
  const bound = new Map<PropertyKey, unknown>()
  return new Proxy(object, {
    get(target, key) {
      if (bound.has(key)) return bound.get(key)
      if (!(key in target)) {
        // Promises and inspectors look for these on anything.
        if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key === 'constructor')
          return undefined
        throw new Error(`${name}.${key} is not in the Chromium host (scripts/chromium-host)`)
      }
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function' || key === 'constructor') return value
      const method: unknown = value.bind(target)
      bound.set(key, method)
      return method
    },
    set(target, key, value) {
      bound.delete(key)
      return Reflect.set(target, key, value, target)
    }
  })
}
