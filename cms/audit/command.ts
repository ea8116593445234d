/** `npm run audit`: goes along the audit log's chain of hashes and says whether it is whole. */
import { getEnvironment } from '../../environment.ts'
import { openForCommand } from '../database/for-command.ts'
import { verifyAudit } from './verify.ts'

const { DATA_DIR: dataDir } = getEnvironment()
const payload = await openForCommand()
const verdict = await verifyAudit(payload, dataDir)
const sentences = {
  changed: 'was changed after it was written',
  missing: 'is missing',
  cut: 'and what came after it have been cut off',
}
if (verdict.ok) console.log(`The audit log is whole: ${verdict.rows.toLocaleString('en')} rows.`)
else console.error(`The audit log is not whole: row ${verdict.seq} ${sentences[verdict.reason]}.`)
await payload.destroy()
process.exit(verdict.ok ? 0 : 1)
