import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailToServer } from '../../../cms/mail/outbox.ts'

const received: { mail: ParsedMail; to: string[] }[] = []
let server: SMTPServer
let url: string
beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const unknown = Object.assign(new Error('No such mailbox'), { responseCode: 550 })
      done(address.startsWith('unknown') ? unknown : null)
    },
    onData(stream, session, done) {
      simpleParser(stream, (error, mail) => {
        received.push({ mail, to: session.envelope.rcptTo.map(({ address }) => address) })
        done(error as Error | null)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
})
afterAll(() => new Promise<void>((resolve) => server.close(resolve)))

const open = () => mailToServer(url, 'Ел үміті <no-reply@elumiti.kz>')({} as never)

test('a letter in Kazakh arrives at an SMTP server as it was written', async () => {
  await open().sendEmail({
    to: 'aigul@example.kz',
    subject: 'Құпиясөзіңізді жаңартыңыз — бір сілтемемен',
    text: 'Сәлеметсіз бе!\n\nhttps://elumiti.kz/kk/reset/?token=abc',
    messageId: '<one@elumiti.kz>',
  })
  const [{ mail, to }] = received as [(typeof received)[number]]
  expect(to).toEqual(['aigul@example.kz'])
  expect(mail.subject).toBe('Құпиясөзіңізді жаңартыңыз — бір сілтемемен')
  expect(mail.text).toContain('https://elumiti.kz/kk/reset/?token=abc')
  expect(mail.from!.value).toEqual([{ name: 'Ел үміті', address: 'no-reply@elumiti.kz' }])
  expect(mail.messageId).toBe('<one@elumiti.kz>')
})

test('an address that the server does not know is an error that says so', async () => {
  const sending = open().sendEmail({ to: 'unknown@example.kz', subject: 'a', text: 'b' })
  await expect(sending).rejects.toMatchObject({ code: 'EENVELOPE', responseCode: 550 })
})
