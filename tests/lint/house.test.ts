import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint()
const rulesBroken = async (filePath: string, code: string) => {
  const [result] = await eslint.lintText(code, { filePath })
  return result!.messages.map(({ ruleId }) => ruleId)
}

const arrows = '@typescript-eslint/no-restricted-imports'

test.each([
  ['site/data/planted.ts', "import { seed } from '../../cms/seed/seed.ts'\nseed()"],
  [
    'site/pages/[locale]/planted.astro',
    "---\nimport { seed } from '../../../cms/seed/seed.ts'\nseed()\n---\n",
  ],
  [
    'site/data/planted.ts',
    "import { getEnvironment } from '../../environment.ts'\ngetEnvironment()",
  ],
  ['search/planted.ts', "import { seed } from '../cms/seed/seed.ts'\nseed()"],
  [
    'search/planted.ts',
    "import type { Call } from '../cms/payload-types.ts'\nexport type X = Call",
  ],
  ['cms/found/planted.ts', "import { keep } from '../../site/data/keep.ts'\nkeep()"],
  [
    'cms/found/planted.ts',
    "import { startServer } from '../../tests/whole/server.ts'\nstartServer()",
  ],
])('an arrow that the table of rooms does not have is refused: %s', async (file, code) => {
  expect(await rulesBroken(file, code)).toContain(arrows)
})

test('types of the CMS may be known to the site', async () => {
  const code = "import type { Call } from '../../cms/payload-types.ts'\nexport type X = Call"
  expect(await rulesBroken('site/data/planted.ts', code)).not.toContain(arrows)
})

test('a Local API call that does not say as whom it reads is refused', async () => {
  const call = (more: string) =>
    `export const read = (payload: never) => payload.find({ collection: 'news'${more} })`
  expect(await rulesBroken('cms/planted.ts', call(''))).toContain('house/say-as-whom')
  expect(await rulesBroken('cms/planted.ts', call(', overrideAccess: false'))).not.toContain(
    'house/say-as-whom',
  )
})
