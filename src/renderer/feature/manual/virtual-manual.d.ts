declare module 'virtual:manual' {
  /** The analyst's manual, read from docs/manual.md while the window is built (scripts/manual). */
  export const sections: readonly import('../../../core/about/manual.ts').ManualSection[]
}
