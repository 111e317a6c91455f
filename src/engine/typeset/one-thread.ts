/**
 * Have Typst's libraries (Rust's rayon) work in one thread, from the first time they are used in this process. On several,
 * fonts are numbered in the order pages happen to come to them, and every page gets another name though nothing changed.
 * Only a process's main thread can say so: a worker thread's environment is a copy.
 */
export function setInOneThread(): void {
  process.env['RAYON_NUM_THREADS'] = '1'
}
