import type { Chance } from './chance.ts'

/** Values that something on the way may stumble over. */
const odd: readonly unknown[] = [
  null,
  true,
  '',
  0,
  -1,
  1e308,
  2 ** 53,
  '\u0000',
  '\ud800',
  '\u202e\u0130\u0131ﬀ',
  'Ә'.repeat(3000),
  "'; DROP TABLE users; --",
  '${7*7}{{7*7}}<%= 7*7 %>',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '2026-13-45T99:99:99Z',
  'NaN',
  'undefined',
  '9'.repeat(400),
  {},
  [],
  [[[[[]]]]],
  { $gt: '' },
  { equals: { equals: {} } },
  { __proto__: { admin: true }, constructor: { prototype: { admin: true } } },
]
export const oddValue = (chance: Chance): unknown => chance.oneOf(odd)

export const toText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'less_than_equal',
  'near',
  'within',
  'intersects',
  'sounds_like',
  '',
]

/** A field path: real, of a relation, or none there is. */
export function oddPath(chance: Chance, fields: readonly string[]): string {
  const field = chance.oneOf(fields)
  const others = [
    '__proto__',
    'constructor',
    'id',
    '_status',
    'version.title',
    `${field}.${chance.oneOf(fields)}`,
    `${field}.relationTo`,
    'hash',
    `${'a.'.repeat(chance.below(40))}b`,
    toText(oddValue(chance)).slice(0, 60),
  ]
  return chance.often(0.6) ? field : chance.oneOf(others)
}

/** Query parameters as nobody would write them, and some as many do. */
export function oddQuery(chance: Chance, fields: readonly string[], values: readonly string[]) {
  const query = new URLSearchParams()
  const value = () =>
    chance.often(0.5) ? chance.oneOf(values) : toText(oddValue(chance)).slice(0, 2000)
  const parts: (() => void)[] = [
    () =>
      query.append(
        `where${chance.often(0.3) ? `[${chance.oneOf(['or', 'and', 'OR'])}][${chance.below(3)}]` : ''}[${oddPath(chance, fields)}][${chance.oneOf(operators)}]`,
        value(),
      ),
    () => query.append('where', value()),
    () => query.append('sort', `${chance.oneOf(['', '-', '--'])}${oddPath(chance, fields)}`),
    () => query.append(`select[${oddPath(chance, fields)}]`, chance.oneOf(['true', 'false', 'x'])),
    () => query.append(`populate[${chance.oneOf(['users', 'profiles', 'x'])}][email]`, 'true'),
    () => query.append(`joins[${oddPath(chance, fields)}][limit]`, value()),
    () => query.append('limit', chance.oneOf(['0', '-1', '1e9', 'x', '1.5', '999999999999999999'])),
    () => query.append('page', chance.oneOf(['0', '-1', '1e9', 'x', '99999999999'])),
    () => query.append('depth', chance.oneOf(['0', '10', '-1', '999999', 'x'])),
    () => query.append('locale', chance.oneOf(['kk', 'ru', 'all', '*', 'xx', '__proto__'])),
    () => query.append('fallback-locale', chance.oneOf(['ru', 'none', 'null', '__proto__'])),
    () => query.append('draft', chance.oneOf(['true', 'false', '1'])),
    () => query.append('trash', 'true'),
    () => query.append('q', value()),
    () => query.append(chance.oneOf(['kind', 'region', 'year', 'page', 'month', 'next']), value()),
  ]
  for (let left = chance.below(5); left >= 0; left -= 1) chance.oneOf(parts)()
  return query.toString()
}

/** A body with its type; the two need not fit each other. */
export function oddBody(chance: Chance, fields: readonly string[]) {
  const data = Object.fromEntries(
    Array.from({ length: chance.below(6) }, () => [
      chance.oneOf(fields).split('.')[0]!,
      oddValue(chance),
    ]),
  )
  const json = JSON.stringify(data)
  const bodies: [type: string, body: string][] = [
    ['application/json', json],
    ['application/json', json],
    ['application/json', json],
    ['application/json', json.slice(0, chance.below(json.length))],
    ['application/json', '['.repeat(chance.below(4000))],
    ['application/json', `{"a":`.repeat(1500) + '1' + '}'.repeat(1500)],
    [
      'application/json',
      chance.oneOf(['null', '[]', '"x"', '0', '', '\u0000', '{"__proto__":{}}']),
    ],
    [
      'application/x-www-form-urlencoded',
      new URLSearchParams({ _payload: json, a: 'b' }).toString(),
    ],
    ['application/x-www-form-urlencoded', 'email=x&password=%E0%A4%A'],
    ['multipart/form-data', json],
    ['multipart/form-data; boundary=x', '--x\r\nbroken'],
    [
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${json}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="../a.svg"\r\ncontent-type: image/svg+xml\r\n\r\n<svg/>\r\n--x--\r\n`,
    ],
    ['text/plain', json],
    ['application/xml', '<a/>'],
    ['image/png', 'no picture'],
    ['', json],
    ['nonsense', json],
  ]
  const [type, body] = chance.oneOf(bodies)
  return { headers: type ? { 'content-type': type } : {}, body }
}
