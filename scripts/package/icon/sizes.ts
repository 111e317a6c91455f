/** The sizes in which Linux desktops look for an icon (freedesktop.org's icon theme hicolor). */
export const linuxSizes = [16, 22, 24, 32, 48, 64, 128, 256, 512] as const

/** The sizes Windows chooses from. */
export const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256] as const

/** The sizes macOS chooses from. */
export const macSizes = [16, 32, 64, 128, 256, 512, 1024] as const
