import { setTimeout as wait } from 'node:timers/promises'
import { getPayload } from 'payload'
import { sendDue } from '../../../cms/mail/send.ts'
import { deliver } from '../../../cms/notifications/deliver.ts'

/** What the server does with news that wait, in a process that a test can kill. */
const config = await (await import('../../../cms/payload.config.ts')).default
const payload = await getPayload({ config })
payload.logger.level = 'error'
process.send?.('open')
for (;;) {
  // far enough that all of the news is due
  const now = new Date(Date.now() + 180_000)
  await deliver(payload, now)
  if ((await sendDue(payload, now)) === 0) await wait(20)
}
