import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { toLifeDocument } from '../../../cms/applications/diagram.ts'

export const lifeDocument = 'docs/applications.md'

/** `docs/applications.md` as it should stand: `node tests/cms/applications/life-document.ts` writes it. */
export const writeLifeDocument = async () =>
  format(toLifeDocument(), { ...(await resolveConfig(lifeDocument)), parser: 'markdown' })

if (process.argv[1]?.endsWith('life-document.ts'))
  writeFileSync(lifeDocument, await writeLifeDocument())
