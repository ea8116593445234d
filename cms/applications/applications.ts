import { findFit } from '../calls/fit.ts'
import { agree } from './agree.ts'
import { askTeam } from './ask-team.ts'
import { askGuardian } from './ask-guardian.ts'
import { ask } from './ask.ts'
import { readBatch } from './batch-pupils.ts'
import { startBatch } from './batch.ts'
import { listChildren } from './children.ts'
import { look } from './look.ts'
import { verifyReceipt } from './receipts.ts'
import { save } from './save.ts'
import { resume, start } from './start.ts'
import { submit } from './submit.ts'
import { addFile, appendFile, beginFile, dropFile, readFile } from './upload.ts'
import { withdraw } from './withdraw.ts'
import { giveWord, readWanted } from './word.ts'

/** Every verb of applications, in the order of their life. */
export const applicationVerbs = {
  findFit,
  listChildren,
  start,
  readBatch,
  startBatch,
  resume,
  look,
  save,
  beginFile,
  appendFile,
  addFile,
  dropFile,
  readFile,
  ask,
  askGuardian,
  askTeam,
  readWanted,
  giveWord,
  agree,
  submit,
  withdraw,
  verifyReceipt,
} as const
