import { userInfo } from 'node:os'

/** Who works here, for what is signed: the name the machine knows its user by. */
export function analystName(): string {
  try {
    return userInfo().username || 'analyst'
  } catch {
    // A user without an entry in the system's list, as in some containers, has no name.
    return 'analyst'
  }
}
