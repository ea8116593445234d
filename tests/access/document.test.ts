import { expect, test } from 'vitest'
import { format, resolveConfig } from 'prettier'
import { formatAccess } from './document.ts'

test('docs/access.md says what the access table says', async () => {
  const options = await resolveConfig('docs/access.md')
  const text = await format(formatAccess(), { ...options, parser: 'markdown' })
  await expect(text).toMatchFileSnapshot('../../docs/access.md')
})
