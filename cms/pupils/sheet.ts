import { toString } from 'qrcode'
import { getEnvironment } from '../../environment.ts'
import type { Locale } from '../../search/document.ts'

export type PrintedCard = {
  name: string
  code: string
  pin: string
  /** The page to sign in with the code filled in, as a picture (SVG). */
  picture: string
}

/** What is printed: the picture leads to the page to sign in, and says nothing of the PIN. */
export const toSheet = (
  cards: readonly Omit<PrintedCard, 'picture'>[],
  locale: Locale,
): Promise<PrintedCard[]> =>
  Promise.all(
    cards.map(async (card) => ({
      ...card,
      picture: await toString(
        `${getEnvironment().SITE_URL}/${locale}/sign-in/card/?code=${card.code}`,
        { type: 'svg', margin: 1 },
      ),
    })),
  )
