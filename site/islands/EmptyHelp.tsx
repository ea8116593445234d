import type { Help } from './answer.ts'

/** What to try where nothing was found, as plain links; drawn by the server on every list. */
export function EmptyHelp({
  help,
  formatNumber,
}: {
  help: Help
  formatNumber: (value: number) => string
}) {
  return (
    <div className="empty-help">
      {help.groups.length > 0 && <h3>{help.title}</h3>}
      {help.groups.map(({ title, links }) => (
        <div key={title}>
          <h4>{title}</h4>
          <ul>
            {links.map(({ href, text, count }) => (
              <li key={href}>
                <a href={href}>{text}</a> <span className="count">{formatNumber(count)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {help.note && <p className="detail">{help.note}</p>}
    </div>
  )
}
