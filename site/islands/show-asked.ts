/** Questions that hang on an answer come and go with it. */
export function showAsked(form: HTMLFormElement) {
  const given = new FormData(form)
  for (const question of form.querySelectorAll<HTMLElement>('[data-only-if]')) {
    const { onlyIf = '', onlyValue } = question.dataset
    const name = `a.${onlyIf}`
    // a question of another step: the server has decided
    if (!given.has(name)) continue
    const values = given.getAll(name).map(String).filter(Boolean)
    question.hidden = onlyValue ? !values.includes(onlyValue) : values.length === 0
  }
}
