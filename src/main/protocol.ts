import { protocol } from 'electron'
import { rendererRoot } from './places.ts'
import { appScheme, serveFrom } from './serve.ts'

/** The one page Wiremark shows. */
export const pageUrl = 'app://wiremark/index.html'

/** Say before the app is ready that `app://` is an origin of its own and as safe as https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([appScheme])
}

/** Answer `app://` from the built window's files, and from nowhere else. */
export function handleAppScheme(): void {
  protocol.handle('app', serveFrom(rendererRoot))
}

/** Whether an address is Wiremark's own page or one of its files. */
export function isOurs(url: string): boolean {
  return url.startsWith('app://wiremark/')
}
