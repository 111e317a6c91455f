import type { Handlers, Parsed, Result } from '../../core/contract.ts'
import { AppError } from '../../core/error.ts'
import { pictureBytes } from '../../store/picture.ts'
import { documentNumbered } from '../briefing/document.ts'
import type { Context } from '../context.ts'
import { refuseTaken } from '../files/refuse-taken.ts'
import { Replacement } from '../files/replace-file.ts'
import type { JobControl } from '../jobs.ts'
import { loadFonts } from '../typeset/fonts.ts'
import type { Typesetter } from '../typeset/typesetter.ts'
import { Drawn } from '../ways-out/drawn.ts'
import { writeDocument, type Heed, type Means } from '../ways-out/write.ts'

/** How often the window hears of progress, in milliseconds. */
const TICK = 100

/** Briefings written to files, in any format, as jobs of the thread that sets pages. */
export function briefingExporting(
  context: Context,
  typesetter: () => Promise<Pick<Typesetter, 'pdf'>>
): Pick<Handlers<'typeset'>, 'briefing.export'> {
  const drawn = new Drawn(loadFonts)
  const bytesOf: Means['bytesOf'] = ({ picture }) => {
    const bytes = pictureBytes(context.db, picture)
    if (bytes === null) throw new AppError('not-found', 'A picture of this briefing is not there any more.')
    return bytes
  }
  return {
    'briefing.export': (args) =>
      context.jobs.run(args.job ?? context.newGuid(), (control) =>
        exported(context, args, { typesetter, drawn, bytesOf }, control)
      )
  }
}

async function exported(
  context: Context,
  { briefing, file, format, replace, checks, job }: Parsed<'briefing.export'>,
  means: Omit<Means, 'write'>,
  control: JobControl
): Promise<Result<'briefing.export'>> {
  refuseTaken(file, { replace })
  const document = documentNumbered(context, briefing, { checks })
  const heed = heeding(context, job, control)
  const replacement = new Replacement(file)
  const write = (piece: Uint8Array | string) => replacement.write(piece)
  try {
    const written = await writeDocument(format, document, { ...means, write }, heed)
    await heed(1, 1)
    // Whoever wrote a file of that name in the meantime is not overwritten either.
    refuseTaken(file, { replace })
    replacement.finish()
    return { file, ...written }
  } catch (error) {
    replacement.discard()
    throw error
  }
}

/** Tells the windows how far a job is, now and then, and stops it where it was cancelled. */
function heeding({ emit }: Context, job: string | undefined, control: JobControl): Heed {
  let told = 0
  return async (done, total) => {
    if (job !== undefined && Date.now() - told >= TICK) {
      told = Date.now()
      emit('progress', { job, done, total, at: '' })
    }
    await new Promise(setImmediate)
    await control.whenReady()
    if (control.signal.aborted)
      throw new AppError('cancelled', 'The export was stopped; nothing was written.')
  }
}
