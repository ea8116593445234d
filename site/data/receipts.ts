import type { ReceiptShown } from '../../cms/erasure/own-data.ts'
import { formatMoment } from '../text/dates.ts'
import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'
import { term } from './terms.ts'

/** What a receipt of an erasure says, name by name. */
export function toReceiptFacts(receipt: ReceiptShown, locale: Locale) {
  const t = words(locale)
  return [
    [t('receipt.number'), receipt.receipt],
    [t('receipt.at'), formatMoment(receipt.at, locale, { zone: true })],
    [t('receipt.by'), term('erasureBy', receipt.askedBy, locale)],
    [t('receipt.rows'), String(receipt.rows)],
    [t('receipt.files'), String(receipt.files)],
  ] as const
}
