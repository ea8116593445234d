import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { isUnanswered } from '../../cms/request-method.ts'

test.each([
  ['GET', '/kk/', false],
  ['POST', '/kk/sign-in/', false],
  ['POST', '/admin/account', false],
  ['PUT', '/kk/', true],
  ['PUT', '/kk/account/applications/A1/files.json?file=2', false],
  ['DELETE', '/healthz', true],
  ['OPTIONS', '/kk/', true],
  ['TRACE', '/api/news', true],
  ['PROPFIND', '/api/news', true],
  ['PATCH', '/api/news/1', false],
  ['DELETE', '/api/search', true],
  ['PATCH', '/api/search?q=a', true],
  ['GET', '/api/search?q=a', false],
  ['DELETE', '/api/searches/1', false],
])('%s %s is refused: %s', (method, url, refused) => {
  expect(isUnanswered({ method, url } as IncomingMessage)).toBe(refused)
})
