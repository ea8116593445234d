import { patch } from '../look/patch.ts'
import type { SearchProps } from './answer.ts'
import type { Answer } from './answer.ts'
import { Marked } from './Marked.tsx'
import { toRow } from './rows.ts'

type Given = Pick<SearchProps, 'locale' | 'words' | 'terms'> & {
  answer: Answer
  showsKind: boolean
}

/** The rows of an answer, one component for the server and the browser. */
export function Results({ answer, showsKind, ...given }: Given) {
  return (
    <ul className="people in-rows">
      {answer.hits.map((hit) => {
        const row = toRow(hit, given)
        return (
          <li key={row.id} className="person">
            <span
              className="patch"
              dangerouslySetInnerHTML={{ __html: patch(row.patch ?? row.id) }}
            />
            <div className="words">
              {showsKind && <p className="kind">{row.kind}</p>}
              <h3 lang={row.titleLang}>
                <a className="row-link" href={row.href}>
                  <Marked text={row.title} marks={row.titleMarks} />
                </a>
              </h3>
              {row.details && <p className="detail">{row.details}</p>}
              {row.summary && (
                <p lang={row.summaryLang}>
                  <Marked text={row.summary} marks={row.summaryMarks} />
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
