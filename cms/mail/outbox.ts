import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'

const sender = { defaultFromAddress: 'no-reply@elumiti.example', defaultFromName: 'Ел үміті' }
const from = `"${sender.defaultFromName}" <${sender.defaultFromAddress}>`

/** Mail as `.eml` files in the data folder, so that an installation without a mail server loses none. */
export function mailToFiles(folder: string): EmailAdapter<{ file: string }> {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return () => ({
    name: 'files',
    ...sender,
    async sendEmail(message: SendEmailOptions) {
      await mkdir(folder, { recursive: true })
      const { message: bytes } = await transport.sendMail({ from, ...message })
      const file = path.join(
        folder,
        `${new Date().toISOString().replace(/[:.]/g, '-')}-${crypto.randomUUID().slice(0, 8)}.eml`,
      )
      await writeFile(`${file}.tmp`, bytes as Buffer, { mode: 0o600 })
      await rename(`${file}.tmp`, file)
      return { file }
    },
  })
}

/** Mail through an SMTP server. */
export function mailToServer(url: string): EmailAdapter {
  const transport = createTransport(url)
  return () => ({
    name: 'smtp',
    ...sender,
    sendEmail: (message: SendEmailOptions) => transport.sendMail({ from, ...message }),
  })
}
