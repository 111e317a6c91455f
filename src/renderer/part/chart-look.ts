import type { ChartLook } from '../../core/briefing/chart-look.ts'

/** How charts are drawn in the window, light and dark. */
export function windowLook(width: number): ChartLook {
  return {
    width,
    size: 12,
    font: 'var(--ui)',
    ink: 'var(--ink)',
    quiet: 'var(--ink-2)',
    rule: 'var(--line)',
    paper: 'var(--paper)',
    accent: 'var(--accent)',
    lines: [0, 1, 2, 3, 4, 7].map((hue) => `var(--tag-${hue})`),
    parts: [0, 1, 2, 3, 4, 5].map((part) => `var(--part-${part})`),
    extremes: [0, 1, 2, 3, 4].map((extreme) => `var(--extreme-${extreme})`)
  }
}
