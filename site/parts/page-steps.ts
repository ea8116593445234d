/** The page numbers worth a link: the ends, the current page and its neighbours, gaps between. */
export function toPageSteps(page: number, pages: number): (number | 'gap')[] {
  const near = [1, page - 1, page, page + 1, pages].filter((step) => step >= 1 && step <= pages)
  const steps = [...new Set(near)].sort((one, other) => one - other)
  return steps.flatMap((step, at) => {
    const before = steps[at - 1] ?? 0
    if (step - before === 2) return [step - 1, step]
    return step - before > 2 ? ['gap' as const, step] : [step]
  })
}
