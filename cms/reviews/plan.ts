export type Candidate = {
  id: string
  /** How many reviews the person has open already. */
  load: number
  languages: readonly string[]
  fields: readonly string[]
}
export type Task = {
  id: string
  language: string
  fields: readonly string[]
  /** Who reviews it already. */
  given: readonly string[]
  /** Who may not: a conflict is known. */
  barred: ReadonlySet<string>
}
export type Assignment = { task: string; reviewer: string }

/**
 * Gives every application its reviewers: who reads its language before who does not, who knows its
 * field before who does not, and of those always who has least to do. What has fewest who may review
 * it chooses first. What cannot be filled is simply left short.
 */
export function planReviews(
  tasks: readonly Task[],
  reviewers: readonly Candidate[],
  each: number,
): Assignment[] {
  const load = new Map(reviewers.map(({ id, load: open }) => [id, open]))
  const open = tasks
    .map((task) => ({
      task,
      able: reviewers.filter(({ id }) => !task.barred.has(id) && !task.given.includes(id)),
    }))
    .sort((one, other) => one.able.length - other.able.length)
  return open.flatMap(({ task, able }) => {
    const wanted = Math.max(0, each - task.given.length)
    const rank = (candidate: Candidate) =>
      (candidate.languages.includes(task.language) ? 0 : 2) +
      (task.fields.length === 0 || task.fields.some((field) => candidate.fields.includes(field))
        ? 0
        : 1)
    const chosen = able
      .toSorted((one, other) => rank(one) - rank(other) || load.get(one.id)! - load.get(other.id)!)
      .slice(0, wanted)
    for (const { id } of chosen) load.set(id, load.get(id)! + 1)
    return chosen.map(({ id }) => ({ task: task.id, reviewer: id }))
  })
}
