import type { Answer, Question, SearchProps } from './answer.ts'
import { findDated, hasDays, type Days } from './days.ts'

const OPEN_OPTIONS = 6

interface Given {
  shown: SearchProps['facets']
  counts: Answer['facets']
  question: Question
  words: SearchProps['words']
  path: string
  formatNumber: (value: number) => string
  onToggle: (name: string, value: string) => void
  onDays: (days: Days) => void
}

/** The facets as checkboxes, in the markup of FacetList.astro. Counts are of the whole, not of the page. */
export function Facets(given: Given) {
  const { shown, counts, question, words, path, formatNumber, onToggle, onDays } = given
  const dated = findDated(question.kind)
  const chosen = Object.values(question.filters).flat().length + (hasDays(question.days) ? 1 : 0)
  return (
    <details className="fold">
      <summary>
        {chosen > 0
          ? words['facet.chosen'].replace('{count}', formatNumber(chosen))
          : words['facet.title']}
      </summary>
      <div className="facets">
        {shown.map(({ name, label }) => {
          const mine = question.filters[name] ?? []
          const counted = counts[name] ?? []
          const gone = mine.filter((value) => counted.every((each) => each.value !== value))
          const options = [...counted, ...gone.map((value) => ({ value, label: value, count: 0 }))]
          if (options.length === 0) return null
          const open = options.filter(
            (option, at) => at < OPEN_OPTIONS || mine.includes(option.value),
          )
          const folded = options.filter((option) => !open.includes(option))
          const toChoice = (option: (typeof options)[number]) => (
            <label key={option.value} className="choice">
              <input
                type="checkbox"
                name={name}
                value={option.value}
                checked={mine.includes(option.value)}
                onChange={() => onToggle(name, option.value)}
              />
              <span>{option.label}</span>
              <span className="count">{formatNumber(option.count)}</span>
            </label>
          )
          return (
            <fieldset key={name} className="facet">
              <legend>{label}</legend>
              <div>{open.map(toChoice)}</div>
              {folded.length > 0 && (
                <details>
                  <summary>
                    {words['facet.more'].replace('{count}', formatNumber(folded.length))}
                  </summary>
                  {folded.map(toChoice)}
                </details>
              )}
            </fieldset>
          )
        })}
        {dated && (
          <fieldset className="facet days">
            <legend>{words[`days.${dated}`]}</legend>
            {(['from', 'to'] as const).map((name) => (
              <label key={name}>
                <span>{words[`days.${name}`]}</span>
                <input
                  type="date"
                  name={name}
                  value={question.days[name] ?? ''}
                  onChange={({ target }) =>
                    onDays({ ...question.days, [name]: target.value || undefined })
                  }
                />
              </label>
            ))}
          </fieldset>
        )}
        <button className="button">{words['facet.apply']}</button>
        {chosen > 0 && <a href={path}>{words['facet.clear']}</a>}
      </div>
    </details>
  )
}
