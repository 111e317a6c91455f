/** What is said to whoever opens a folder of open files without knowing Wiremark. */
export const readme = `This folder holds a whole Wiremark archive as files that any program can read.

articles/    The text of each version of each article, in the month it was published. Above the first empty line stands
             what it is; below it the text, exactly as Wiremark keeps it.
originals/   The files as they came, byte by byte, from which the articles were read.
pictures/    The pictures in briefings and house styles.
rows/        Everything else, one table to a file and one row to a line, as JSON: sources, imports with what became of
             each thing found, tags and their rules, passages, tones, notes, what you said of entities, saved
             searches, briefings, house styles. A row says which files of the folders above belong to it.
schema/      What the lines of each table look like (JSON Schema, draft 2020-12), and the manifest.
manifest.json  The tables with their number of rows, and a digest (SHA-256) of each file of rows. The rows hold the
             digests of the files they name, so the manifest vouches for everything.

Positions in texts count UTF-16 code units from the start of the body. Times are UTC.
What follows from the rest is not here and is worked out anew: the word index, what each version changed, where passages
stand in other versions unless you decided it, who is mentioned where. The history of changes for undo is not here either.

wiremark import-archive FOLDER --archive NEW makes an archive of it again.
`
