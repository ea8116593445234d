import { createHash } from 'node:crypto'
import { foldVersion } from './language/fold.ts'
import * as letters from './language/letters.ts'
import { placeNames, programmeNames } from './language/places.ts'
import { nameVariants } from './language/variants.ts'

/** Raised when what is kept of a document, or how, changes. */
const formatVersion = 2

// Loaders differ in the order they list a module's exports in.
const letterTables = Object.entries(letters).sort(([a], [b]) => (a < b ? -1 : 1))

/** The same for two indexes only if the same rules and tables made them. */
export const fingerprint = createHash('sha256')
  .update(
    JSON.stringify([
      formatVersion,
      foldVersion,
      letterTables,
      placeNames,
      programmeNames,
      nameVariants,
    ]),
  )
  .digest('hex')
  .slice(0, 16)
