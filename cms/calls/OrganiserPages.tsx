'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import type { Say } from '../words/messages.ts'

const pages = [
  { path: 'simulate/', word: 'simulate' },
  { path: '', word: 'pipeline' },
  { path: 'ranking/', word: 'ranking' },
] as const

/** The site's own pages of a call: what its floors would do before it opens, and what comes in after. */
export function OrganiserPages() {
  const { id } = useDocumentInfo()
  const { t, i18n } = useTranslation()
  const say = t as unknown as Say
  if (!id) return null
  return (
    <section className="beyond">
      <h3>{say('calls:pages')}</h3>
      <ul>
        {pages.map(({ path, word }) => (
          <li key={word}>
            <a href={`/${i18n.language}/account/calls/${id}/${path}`} target="_blank">
              {say(`calls:${word}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
