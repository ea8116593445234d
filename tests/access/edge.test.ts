import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { addressHeader } from '../../cms/accounts/asker.ts'
import { createAddressing } from '../../cms/accounts/address.ts'
import { prepareDataDir } from '../../cms/data-dir.ts'
import { getSecret, parseEnvironment } from '../../environment.ts'
import { toProtectingHeaders } from '../../site/headers.ts'
import { findNext } from '../../site/layouts/account.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'el-umiti-edge-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const environmentOf = (given: Record<string, string>) => {
  const parsed = parseEnvironment(given as never)
  if (!parsed.ok) throw new Error(parsed.problems.join())
  return parsed.environment
}

describe('who is at the other end', () => {
  const arrive = (near: string, trusted: string[], headers: Record<string, string>) => {
    const req = { socket: { remoteAddress: near }, connection: { remoteAddress: near }, headers }
    createAddressing(trusted)(req as unknown as IncomingMessage)
    return req.headers as Record<string, string | undefined>
  }
  const said = {
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
    forwarded: 'for=203.0.113.9',
  }

  test('a stranger who calls himself somebody else is not believed, and nobody behind hears of it', () => {
    const headers = arrive('198.51.100.7', [], { ...said })
    expect(headers[addressHeader]).toBe('198.51.100.7')
    for (const name of Object.keys(said)) expect(headers[name]).toBeUndefined()
  })

  test('nor is one who writes the header that the server itself writes', () => {
    expect(arrive('198.51.100.7', [], { [addressHeader]: '127.0.0.1' })[addressHeader]).toBe(
      '198.51.100.7',
    )
  })

  test('a proxy of ours is', () => {
    expect(arrive('10.0.0.1', ['10.0.0.0/8'], { ...said })[addressHeader]).toBe('203.0.113.9')
  })

  test('of a chain only as far as the proxies are ours', () => {
    const chain = { 'x-forwarded-for': '1.2.3.4, 203.0.113.9' }
    expect(arrive('10.0.0.1', ['10.0.0.0/8'], chain)[addressHeader]).toBe('203.0.113.9')
  })
})

describe('headers of every answer', () => {
  const headersFor = (url: string) => Object.fromEntries(toProtectingHeaders(url))

  test('behind TLS a browser is told to come by TLS only, and without it is not', () => {
    expect(headersFor('https://elumiti.kz')['strict-transport-security']).toMatch(
      /max-age=31536000; includeSubDomains/,
    )
    expect(headersFor('http://localhost:3000')['strict-transport-security']).toBeUndefined()
  })

  test.each([
    ['x-frame-options', 'SAMEORIGIN'],
    ['referrer-policy', 'same-origin'],
    ['x-content-type-options', 'nosniff'],
    ['content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox"],
    ['cross-origin-opener-policy', 'same-origin'],
  ])('%s is %s', (name, value) => expect(headersFor('https://elumiti.kz')[name]).toBe(value))
})

describe('the secret', () => {
  test('is made at the first start, long and random, for its owner only, and kept', () => {
    const environment = environmentOf({ DATA_DIR: path.join(folder, 'one') })
    const made = getSecret(environment)
    expect(made).toMatch(/^[0-9a-f]{64}$/)
    expect(getSecret(environment)).toBe(made)
    const file = path.join(environment.DATA_DIR, 'secret')
    expect(readFileSync(file, 'utf8')).toBe(made)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    expect(getSecret(environmentOf({ DATA_DIR: path.join(folder, 'two') }))).not.toBe(made)
  })

  test('one that somebody sets must be long', () => {
    expect(parseEnvironment({ SECRET: 'short' } as never).ok).toBe(false)
  })
})

test.skipIf(process.platform === 'win32')(
  'the data folder, and whatever is written after it was made ready, is for its owner only',
  () => {
    const before = process.umask(0o022)
    const made = path.join(folder, 'made', 'data')
    expect(prepareDataDir(made)).toEqual({ ok: true })
    writeFileSync(path.join(made, 'database.sqlite'), '')
    process.umask(before)
    for (const name of ['.', 'database.sqlite'])
      expect(statSync(path.join(made, name)).mode & 0o077, name).toBe(0)
  },
)

describe('where to go after signing in', () => {
  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    ' //evil.example',
    '',
  ])('%j is not gone to', (next) => expect(findNext(next)).toBeUndefined())

  test('a page of ours is', () => expect(findNext('/kk/account/?a=b')).toBe('/kk/account/?a=b'))
})
