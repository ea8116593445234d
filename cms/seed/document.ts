import type { Config } from '../payload-types.ts'
import type { Locale } from '../../search/document.ts'
import type { Moment, Years } from './moments.ts'

type Collections = Config['collections']
export type SeededCollection = Exclude<
  keyof Collections & string,
  `payload-${string}` | 'changes' | 'views' | 'audit' | 'erasures'
>

/** A text in the languages it is written in; one that is left out is not published. */
export type Text = Partial<Record<Locale, string>>

type Value =
  | Text
  | Moment
  | Years
  | string
  | number
  | boolean
  | readonly Value[]
  | { readonly [name: string]: Value }

/**
 * A document of the seed. Relations name the `key` of what they point at, formatted texts are
 * written as in `toRichText`, moments are counted from the first start.
 */
export type SeedDocument<Name extends SeededCollection> = {
  readonly key: string
  /** Written by editors but not published in any language. */
  readonly draft?: true
} & {
  readonly [Field in Exclude<keyof Collections[Name], 'id' | 'createdAt' | 'updatedAt'>]?: Value
}
