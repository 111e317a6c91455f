import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The faces the page is set in: the same document gives the same bytes on every machine. Source Serif and Source Sans carry
 * the page; the others have what these lack of Latin, Greek and Cyrillic, and Arabic and Hebrew.
 */
export const faces = [
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  '@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf',
  '@expo-google-fonts/noto-serif-hebrew/600SemiBold/NotoSerifHebrew_600SemiBold.ttf'
]

/** The font files that come with Wiremark, read from the packages that hold them. */
export function loadFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return faces.map((face) => readFileSync(resolve(face)))
}
