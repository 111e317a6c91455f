import { z } from 'zod'

/** The number of a row of the archive. */
export const Id = z.int().positive()

/** A job's name, made by whoever starts a long call, so that its progress can be followed and it can be cancelled. */
export const JobId = z.string().min(1).max(100)

/** The path of a file or folder on this machine; no system has one with a zero in it. */
export const FilePath = z
  .string()
  .min(1)
  .max(32_768)
  .regex(/^[^\0]+$/, 'This is no path of a file.')
