import type { MouseEvent } from 'react'
import { toPageSteps } from '../parts/page-steps.ts'
import type { SearchProps } from './answer.ts'

interface Given {
  page: number
  pages: number
  words: SearchProps['words']
  toHref: (page: number) => string
  onGo: (page: number) => void
}

/** The pages of an answer, as plain links that the island takes over when it is awake. */
export function Pages({ page, pages, words, toHref, onGo }: Given) {
  if (pages < 2) return null
  const go = (to: number) => ({
    href: toHref(to),
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      onGo(to)
    },
  })
  return (
    <nav className="pages" aria-label={words['pages.label']}>
      {page > 1 && (
        <a className="step" rel="prev" {...go(page - 1)}>
          {words['pages.previous']}
        </a>
      )}
      {toPageSteps(page, pages).map((step, at) =>
        step === 'gap' ? (
          <span key={`gap ${at}`} aria-hidden="true">
            …
          </span>
        ) : (
          <a key={step} aria-current={step === page ? 'page' : undefined} {...go(step)}>
            {step}
          </a>
        ),
      )}
      {page < pages && (
        <a className="step" rel="next" {...go(page + 1)}>
          {words['pages.next']}
        </a>
      )}
    </nav>
  )
}
