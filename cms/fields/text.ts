import type { Field, RichTextField, TextareaField, TextField } from 'payload'

/** A line of text, one per language. */
export const localizedText = (name: string, more: Partial<TextField> = {}): Field =>
  ({ name, type: 'text', localized: true, maxLength: 300, ...more }) as Field

/** A paragraph, one per language. */
export const localizedParagraph = (name: string, more: Partial<TextareaField> = {}): Field =>
  ({ name, type: 'textarea', localized: true, maxLength: 2000, ...more }) as Field

/** The formatted text of a page, one per language. */
export const body = (name = 'body', more: Partial<RichTextField> = {}): Field =>
  ({ name, type: 'richText', localized: true, ...more }) as Field
