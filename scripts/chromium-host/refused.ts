/** Every address that something asked for and did not get, in order. Tests look here. */
export const refused: string[] = []
