import type { Field, GlobalConfig } from 'payload'
import { toAccess } from '../access/rules.ts'
import { recordGlobalSave } from '../changes/record.ts'
import { refuseIdentityNumbersInGlobal } from '../protection/refuse-identity.ts'
import { withGlobalWords } from '../words/apply.ts'

/** A global everybody may read and editors may write, its saves in the change log. */
export const defineGlobal = (slug: string, fields: Field[]): GlobalConfig =>
  withGlobalWords({
    slug,
    access: {
      read: toAccess('anyone'),
      update: toAccess('editor'),
      readVersions: toAccess('editor'),
    },
    versions: { max: 50 },
    hooks: { beforeValidate: [refuseIdentityNumbersInGlobal], afterChange: [recordGlobalSave] },
    fields,
  } as GlobalConfig)
