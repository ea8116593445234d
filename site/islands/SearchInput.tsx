import type { KeyboardEvent } from 'react'
import type { SearchProps, Suggestion } from './answer.ts'
import { Marked } from './Marked.tsx'
import { useSuggestions } from './use-suggestions.ts'

type Given = Pick<SearchProps, 'locale' | 'kind' | 'words'> & {
  q: string
  /** Chosen on the page that searches everything. */
  shownKind: string
  onType: (q: string) => void
}

/**
 * The field and, once awake, what may be meant below it: a combobox with a list, by the pattern of
 * WAI-ARIA. The list lies over the page, so nothing moves.
 */
export function SearchInput({ locale, kind, words, q, shownKind, onType }: Given) {
  const { groups, items, active, setActive, suggest, close } = useSuggestions({ locale, kind })
  const isOpen = items.length > 0
  const toId = (at: number) => `search-option-${at}`

  function choose({ q: meant, href }: Suggestion) {
    close()
    if (meant === undefined) location.assign(href)
    else onType(meant)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || !isOpen) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step) {
      // the field itself is a stop on the way round
      const next = active + step
      setActive(next < -1 ? items.length - 1 : next >= items.length ? -1 : next)
      event.preventDefault()
    } else if (event.key === 'Escape') {
      close()
      event.preventDefault()
    } else if (event.key === 'Enter') {
      const chosen = items[active]
      if (!chosen) return close()
      event.preventDefault()
      choose(chosen)
    }
  }

  let at = 0
  return (
    <div className="suggesting">
      <div className="search-box">
        <input
          id="search-q"
          name="q"
          type="search"
          value={q}
          placeholder={words['search.placeholder']}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls="search-options"
          aria-activedescendant={active < 0 ? undefined : toId(active)}
          onKeyDown={onKeyDown}
          onBlur={close}
          onChange={(event) => {
            onType(event.target.value)
            suggest(event.target.value, shownKind)
          }}
        />
        <button className="button">{words['search.submit']}</button>
      </div>
      <div
        id="search-options"
        className="suggestions"
        role="listbox"
        aria-label={words['search.suggestions']}
        hidden={!isOpen}
        // the field keeps the focus
        onMouseDown={(event) => event.preventDefault()}
      >
        {groups.map((group) => (
          <div key={group.kind} role="group" aria-labelledby={`options-${group.kind}`}>
            <p id={`options-${group.kind}`} className="kind" role="presentation">
              {group.label}
            </p>
            {group.items.map((item) => {
              const own = at++
              return (
                <div
                  key={item.id}
                  id={toId(own)}
                  role="option"
                  aria-selected={own === active}
                  onClick={() => choose(item)}
                >
                  <span lang={item.lang}>
                    <Marked text={item.title} marks={item.marks} />
                  </span>
                  {item.details && <span className="detail">{item.details}</span>}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <p className="unseen" role="status">
        {isOpen ? words['search.suggested'].replace('{count}', String(items.length)) : ''}
      </p>
    </div>
  )
}
