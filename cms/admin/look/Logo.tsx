import type { ServerProps } from 'payload'
import { Icon } from './Icon.tsx'

/** The mark with the name, above the sign-in form. */
export function Logo({ i18n }: ServerProps) {
  const t = i18n.t as (key: string) => string
  return (
    <div className="brand">
      <Icon />
      <span className="brand__name">{t('brand:name')}</span>
      <span className="brand__room">{t('brand:room')}</span>
    </div>
  )
}
