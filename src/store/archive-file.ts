/** The file of an archive's folder that holds everything. */
export const ARCHIVE_FILE = 'archive.db'
