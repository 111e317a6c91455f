import { app, dialog, nativeImage, type NativeImage } from 'electron'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleAsText } from '../core/article/as-text.ts'
import { ArticleView } from '../core/article/calls.ts'
import type { Handlers } from '../core/contract.ts'
import { AppError } from '../core/error.ts'
import type { Archives } from './archives.ts'
import { asFileName } from './file-name.ts'
import { windowInFront } from './window.ts'

type Calls = 'shell.dragArticle' | 'shell.saveArticle'

/** Taking one version of an article out of the window as a file: dragged to where files go, or saved. */
export function articleFileHandlers(archives: Archives): Pick<Handlers<'shell'>, Calls> {
  let folder: string | null = null
  // What was dragged may be read long after it was let go; it goes with the program.
  app.on('quit', () => folder !== null && rmSync(folder, { recursive: true, force: true }))
  return {
    'shell.dragArticle': async (which) => {
      const { name, text } = await asFile(archives, which)
      folder ??= mkdtempSync(join(app.getPath('temp'), 'wiremark-'))
      const file = join(folder, name)
      writeFileSync(file, text)
      windowInFront().webContents.startDrag({ file, icon: sheet() })
      return null
    },
    'shell.saveArticle': async (which) => {
      const { name, text } = await asFile(archives, which)
      const answer = await dialog.showSaveDialog(windowInFront(), {
        title: 'Save the article as a file',
        buttonLabel: 'Save',
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: 'Text', extensions: ['txt'] }]
      })
      if (answer.canceled || answer.filePath === '') return null
      try {
        writeFileSync(answer.filePath, text)
      } catch (error) {
        throw new AppError('refused', `${answer.filePath} cannot be written. Choose another folder.`, {
          cause: error
        })
      }
      return answer.filePath
    }
  }
}

async function asFile(
  archives: Archives,
  which: { article: number; version: number }
): Promise<{ name: string; text: string }> {
  const reply = await archives.call('article.show', which)
  if (!reply.ok) throw new AppError(reply.code, reply.message)
  const view = ArticleView.parse(reply.value)
  return { name: `${asFileName(view.headline ?? '', 'Article')}.txt`, text: articleAsText(view) }
}

/** A sheet with lines of text, which is what one sees under the pointer while dragging. */
function sheet(): NativeImage {
  const [width, height] = [24, 32]
  const pixels = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const edge = x === 0 || y === 0 || x === width - 1 || y === height - 1
      const line = y % 5 === 0 && y > 4 && y < height - 4 && x > 3 && x < (y > 20 ? 14 : width - 4)
      pixels.fill(edge ? 0x80 : line ? 0x50 : 0xfd, (y * width + x) * 4, (y * width + x) * 4 + 3)
      pixels[(y * width + x) * 4 + 3] = 0xff
    }
  return nativeImage.createFromBitmap(pixels, { width, height })
}
