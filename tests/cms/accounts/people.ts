import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import type { Asker } from '../../../cms/accounts/asker.ts'
import { getSessions } from '../../../cms/accounts/sessions.ts'
import { sendDue } from '../../../cms/mail/send.ts'
import { createVerbs } from '../../../cms/verbs.ts'
import { openAccountsWorld } from './world.ts'

let addresses = 0
/** Somebody at a browser of their own, at an address of their own. */
const nobody = (): Asker => ({
  user: null,
  address: `198.51.100.${(addresses += 1)}`,
  userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0',
})

/** A world whose people act by the verbs, as the site's pages do, and read their mail. */
export async function openPeopledWorld() {
  const world = await openAccountsWorld()
  const verbsOf = createVerbs(world.payload)
  const folder = path.join(world.dataDir, 'mail')
  const sessions = getSessions(world.payload)

  return {
    ...world,
    as: (asker: Asker = nobody()) => verbsOf(asker),
    nobody,
    /** The asker that the browser is after an answer with this cookie. */
    async withCookie(cookie: string): Promise<Asker> {
      const id = /session=([^;]+)/.exec(cookie)?.[1] ?? ''
      return { ...nobody(), ...(await sessions.find(id)) }
    },
    /** Letters that have come since the last look, oldest first. */
    async readMail() {
      await sendDue(world.payload)
      const files = readdirSync(folder, { withFileTypes: true }).map(({ name }) => name)
      const mails = await Promise.all(
        files.map((file) => simpleParser(readFileSync(path.join(folder, file)))),
      )
      for (const file of files) rmSync(path.join(folder, file))
      return mails.map((mail) => ({
        to: [mail.to].flat()[0]!.text,
        subject: mail.subject!,
        text: mail.text!,
        token: /token=([\w-]+)/.exec(mail.text!)?.[1],
      }))
    },
  }
}
