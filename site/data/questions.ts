import type { Call } from '../../cms/payload-types.ts'
import type { Text } from '../parts/props.ts'
import type { Locale } from '../words/locales.ts'
import type { CallDoc, InLocales } from './documents.ts'
import { getText, toText } from './localized.ts'

type Stored = NonNullable<Call['questions']>[number]

/** A question of a call in the words of a page. */
export interface AskedQuestion {
  key: string
  kind: Stored['kind']
  label: Text
  help?: Text | undefined
  required: boolean
  step: number
  min?: number | undefined
  max?: number | undefined
  options: { value: string; label: Text }[]
  /** Put only when this question is answered, with this value if one is named. */
  onlyIf?: { key: string; value?: string | undefined } | undefined
}

const texts = (value: unknown) => value as InLocales<string>

export const toQuestions = (call: CallDoc, locale: Locale): AskedQuestion[] =>
  (call.questions ?? []).map((stored) => ({
    key: stored.key || String(stored.id),
    kind: stored.kind,
    label: getText(texts(stored.label), locale),
    help: toText(texts(stored.help), locale),
    required: Boolean(stored.required),
    step: stored.step ?? 2,
    min: stored.min ?? undefined,
    max: stored.max ?? undefined,
    options: (stored.options ?? []).map((option) => ({
      value: option.value || String(option.id),
      label: getText(texts(option.label), locale),
    })),
    onlyIf: stored.onlyIfKey
      ? { key: stored.onlyIfKey, value: stored.onlyIfValue ?? undefined }
      : undefined,
  }))

export interface ShownCriterion {
  key: string
  title: Text
  help?: Text | undefined
  weight: number
  highest: number
}

export const toCriteria = (call: CallDoc, locale: Locale): ShownCriterion[] =>
  (call.criteria ?? []).map((stored) => ({
    key: stored.key || String(stored.id),
    title: getText(texts(stored.title), locale),
    help: toText(texts(stored.help), locale),
    weight: stored.weight ?? 1,
    highest: stored.highest ?? 10,
  }))
