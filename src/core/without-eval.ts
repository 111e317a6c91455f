import { z } from 'zod'

/*
 * A page with a strict policy may not make code from strings, which zod tries as soon as a schema is made. A page imports
 * this file before every other.
 */
z.config({ jitless: true })
