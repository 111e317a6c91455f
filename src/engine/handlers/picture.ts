import { AppError } from '../../core/error.ts'
import type { Handlers } from '../../core/contract.ts'
import { keepPicture, pictureBytes } from '../../store/picture.ts'
import { pictureNumbered } from '../briefing/numbered.ts'
import { bytesOfPicture, pictureIn } from '../briefing/picture-bytes.ts'
import type { Context } from '../context.ts'

export function pictureReading({ db }: Context): Pick<Handlers<'read'>, 'picture.show'> {
  return {
    'picture.show': ({ picture }) => {
      const bytes = pictureBytes(db, picture)
      if (bytes === null) throw new AppError('not-found', `There is no picture ${picture} in this archive.`)
      return { ...pictureNumbered(db, picture), base64: Buffer.from(bytes).toString('base64') }
    }
  }
}

export function pictureWriting({ db }: Context): Pick<Handlers<'write'>, 'picture.add'> {
  return {
    // No step of undo: what shows the picture is one, and without it nobody sees that it is kept (store/picture.ts).
    'picture.add': ({ file }) => {
      const bytes = bytesOfPicture(file)
      const picture = pictureIn(bytes)
      return db.transaction(() => keepPicture(db, picture, bytes)).immediate()
    }
  }
}
