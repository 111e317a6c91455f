/** The system's Chromium or one of its kin: WIREMARK_CHROMIUM, else the first on PATH, else in the usual places. */
export declare function findChromium(): string | null
