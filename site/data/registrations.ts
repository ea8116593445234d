import type { Look } from '../../cms/registrations/look.ts'
import type { OwnRegistration } from '../../cms/registrations/list-own.ts'
import type { RegisterReason } from '../../cms/registrations/register.ts'
import { formatMoment } from '../text/dates.ts'
import type { Locale } from '../words/locales.ts'
import { words } from '../words/words.ts'

export type { Look, OwnRegistration }

/** How full the event is, in one line or two. */
export function toRoom(look: Look, locale: Locale): string[] {
  const t = words(locale)
  if (look.mode === 'lottery' && !look.drawnAt)
    return [t('registration.enteredCount', { count: look.entered })]
  if (look.left === null) return [t('registration.roomForAll')]
  if (look.left > 0) return [t('registration.left', { count: look.left })]
  return [
    t('registration.noneLeft'),
    ...(look.waiting > 0 ? [t('registration.waitingCount', { count: look.waiting })] : []),
  ]
}

/** The moments at which the clock alone changes what the page says of registering. */
export const toTurns = (look: Look | null): string[] =>
  look ? [look.opensAt, look.closesAt, look.drawAt].filter((each) => each !== null) : []

const shut = ['none', 'cancelled', 'over', 'notYet', 'closed', 'full'] as const

/** Why somebody was not registered, as a sentence. */
export function toRefusal(reason: RegisterReason | 'nobody', locale: Locale): string {
  const t = words(locale)
  const found = shut.find((each) => each === reason)
  return found
    ? t(`registration.shut.${found}`)
    : t(`registration.refused.${reason as Exclude<typeof reason, (typeof shut)[number]>}`)
}

/** How a registration stands, as a sentence for whoever it is. */
export function toStateText(
  { state, position, offerUntilAt }: Pick<OwnRegistration, 'state' | 'position' | 'offerUntilAt'>,
  locale: Locale,
): string {
  const t = words(locale)
  if (state === 'waiting') return t('registrations.is.waiting', { position: position ?? '–' })
  if (state === 'offered')
    return t('registrations.is.offered', {
      moment: offerUntilAt ? formatMoment(offerUntilAt, locale, { zone: true }) : '–',
    })
  return t(`registrations.is.${state}`)
}
