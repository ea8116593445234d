import type { Field, SelectField } from 'payload'
import { vocabulary, type Vocabulary } from '../../search/vocabulary/values.ts'

/** A choice from one of the product's closed lists; its words come from the vocabulary. */
export const choice = (
  name: string,
  list: keyof Vocabulary,
  more: Partial<SelectField> = {},
): Field =>
  ({
    name,
    type: 'select',
    options: [...vocabulary[list]],
    custom: { vocabulary: list },
    ...more,
  }) as Field

export const choices = (
  name: string,
  list: keyof Vocabulary,
  more: Partial<SelectField> = {},
): Field => choice(name, list, { hasMany: true, ...more } as Partial<SelectField>)
