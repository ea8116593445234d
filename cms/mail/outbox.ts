import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { EmailAdapter, SendEmailOptions } from 'payload'

/** The mailer is read with the first letter: no start waits for it. */
async function openTransport(settings: object) {
  const { createTransport } = await import('nodemailer')
  return createTransport(settings as never)
}

/** `Ел үміті <no-reply@elumiti.kz>` as Payload asks for it. */
function toSender(from: string) {
  const [, name = '', address = from] = /^(.*?)\s*<(.+)>$/.exec(from) ?? []
  return { defaultFromAddress: address, defaultFromName: name }
}

/** The same letter has the same name, so that one sent again after a crash lies there once. */
function toFileName({ date, messageId }: SendEmailOptions): string {
  const moment = new Date(date ?? Date.now()).toISOString().replace(/[:.]/g, '-')
  const mark = messageId
    ? createHash('sha256').update(messageId).digest('hex')
    : crypto.randomUUID()
  return `${moment}-${mark.slice(0, 8)}.eml`
}

/** Mail as `.eml` files in the data folder, so that an installation without a mail server loses none. */
export function mailToFiles(folder: string, from: string): EmailAdapter<{ file: string }> {
  return () => ({
    name: 'files',
    ...toSender(from),
    async sendEmail(message: SendEmailOptions) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const transport = await openTransport({ streamTransport: true, buffer: true })
      const { message: bytes } = await transport.sendMail({ from, ...message })
      const file = path.join(folder, toFileName(message))
      await writeFile(`${file}.tmp`, bytes as Buffer, { mode: 0o600 })
      await rename(`${file}.tmp`, file)
      return { file }
    },
  })
}

/** Mail through an SMTP server; one that does not answer is not waited for longer than half a minute. */
export function mailToServer(url: string, from: string): EmailAdapter {
  const patience = 30_000
  const settings = {
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  }
  return () => ({
    name: 'smtp',
    ...toSender(from),
    async sendEmail(message: SendEmailOptions) {
      const transport = await openTransport(settings)
      return transport.sendMail({ from, ...message })
    },
  })
}
