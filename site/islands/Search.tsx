import { useMemo, useRef } from 'react'
import type { SearchProps } from './answer.ts'
import { hasDays } from './days.ts'
import { EmptyHelp } from './EmptyHelp.tsx'
import { Facets } from './Facets.tsx'
import { Pages } from './Pages.tsx'
import { toggle, toQuery, toSaveHref } from './question.ts'
import { Results } from './Results.tsx'
import { SearchInput } from './SearchInput.tsx'
import { useSearch } from './use-search.ts'

/** Kazakh groups its figures as Russian does, and browsers that lack Kazakh would group them otherwise. */
const TAGS = { kk: 'ru', ru: 'ru', en: 'en-GB' } as const

/**
 * The search form and its results. The server draws it whole, as a form that works by itself;
 * once awake it answers as one types, and keeps the address, the history and the focus right.
 */
export default function Search(props: SearchProps) {
  const { locale, path, kind, words, terms, facets } = props
  const { question, answer, help, failed, show } = useSearch(props)
  const list = useRef<HTMLHeadingElement>(null)
  const formatNumber = useMemo(() => {
    const format = new Intl.NumberFormat(TAGS[locale])
    return (value: number) => format.format(value)
  }, [locale])
  const pages = answer ? Math.ceil(Math.min(answer.total, 10_000) / answer.limit) : 0
  const found = answer ? words['search.found'].replace('{count}', formatNumber(answer.total)) : ''
  const asks =
    question.q.trim() !== '' || Object.keys(question.filters).length > 0 || hasDays(question.days)
  const isEmpty = !failed && answer?.total === 0

  function toHref(page: number): string {
    const query = toQuery({ ...question, page }).toString()
    return query ? `${path}?${query}` : path
  }

  return (
    <form
      action={path}
      role="search"
      className="search-page"
      onSubmit={(event) => {
        event.preventDefault()
        show({ ...question, page: 1 }, 'step')
      }}
    >
      <div className="search plain">
        <label htmlFor="search-q">{words[kind ? 'search.nameLabel' : 'search.label']}</label>
        <SearchInput
          locale={locale}
          kind={kind}
          words={words}
          q={question.q}
          shownKind={question.kind}
          onType={(q) => show({ ...question, q, page: 1 }, 'quiet')}
        />
      </div>
      {!kind && answer && (
        <fieldset className="kinds">
          <legend className="unseen">{words['search.kinds']}</legend>
          {[
            { value: '', label: words['search.all'], count: undefined },
            ...(answer.facets['kind'] ?? []),
          ].map(({ value, label, count }) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name="kind"
                value={value}
                checked={question.kind === value}
                onChange={() =>
                  show({ ...question, kind: value, filters: {}, days: {}, page: 1 }, 'step')
                }
              />
              <span>{label}</span>
              {count !== undefined && <span className="count">{formatNumber(count)}</span>}
            </label>
          ))}
        </fieldset>
      )}
      <div className="beside">
        <div>
          {answer && (
            <Facets
              shown={facets}
              counts={answer.facets}
              question={question}
              words={words}
              path={path}
              formatNumber={formatNumber}
              onToggle={(name, value) => show(toggle(question, name, value), 'step')}
              onDays={(days) => show({ ...question, days, page: 1 }, 'step')}
            />
          )}
        </div>
        <section aria-labelledby="found">
          <h2 id="found" ref={list} tabIndex={-1} className="unseen">
            {words['search.results']}
          </h2>
          <p className="detail result-count">
            <span role="status">
              {failed ? words['search.failed'] : isEmpty ? words['search.none'] : found}
            </span>
            {asks && (
              <a href={toSaveHref(locale, kind, toQuery(question))}>{words['search.save']}</a>
            )}
          </p>
          {answer?.didYouMean && (
            <p>
              {words['search.meant']}{' '}
              <a
                href={`${path}?${toQuery({ ...question, q: answer.didYouMean, page: 1 })}`}
                onClick={(event) => {
                  event.preventDefault()
                  show({ ...question, q: answer.didYouMean ?? '', page: 1 }, 'step')
                }}
              >
                {answer.didYouMean}
              </a>
            </p>
          )}
          {answer?.widened && !isEmpty && <p className="detail">{words['search.widened']}</p>}
          {isEmpty && asks && <p>{words['search.noneText']}</p>}
          {isEmpty && help && <EmptyHelp help={help} formatNumber={formatNumber} />}
          {answer && !failed && (
            <Results
              answer={answer}
              locale={locale}
              words={words}
              terms={terms}
              showsKind={!kind}
            />
          )}
          <Pages
            page={answer?.page ?? 1}
            pages={failed ? 0 : pages}
            words={words}
            toHref={toHref}
            onGo={(page) => {
              show({ ...question, page }, 'step')
              list.current?.focus()
            }}
          />
        </section>
      </div>
    </form>
  )
}
