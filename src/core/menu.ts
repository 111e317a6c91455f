import { z } from 'zod'

/** What a system does by itself in its own menus. */
export const menuRoles = [
  'cut',
  'copy',
  'paste',
  'selectAll',
  'resetZoom',
  'zoomIn',
  'zoomOut',
  'togglefullscreen',
  'minimize',
  'close',
  'quit'
] as const

const words = z.string().min(1).max(500)

/** One line of a native menu: a command of the window, something the system does, a rule, or a menu of its own. */
const MenuLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('command'),
    id: z.string().max(500),
    label: words,
    /** As Electron writes keys; it is shown, and the window hears it. */
    accelerator: z
      .string()
      .max(100)
      .regex(/^(?:(?:CmdOrCtrl|Ctrl|Alt|Shift)\+)*(?:[!-~]|F\d\d?|[A-Za-z]{2,10})$/)
      .nullable(),
    enabled: z.boolean()
  }),
  z.object({ kind: z.literal('role'), role: z.enum(menuRoles), label: words }),
  z.object({ kind: z.literal('rule') })
])
export type MenuLine = Readonly<z.output<typeof MenuLine>>

export const NativeMenu = z.object({
  label: words,
  /** Where a Mac adds its own lines. */
  place: z.enum(['window', 'help']).nullable(),
  lines: z.array(MenuLine).max(500)
})
export type NativeMenu = Readonly<z.output<typeof NativeMenu>>
