/** Facts in one line. The dot stays with what is before it, so no line begins with one. */
export const joinDetails = (facts: readonly unknown[]): string =>
  facts.filter(Boolean).join('\u00a0· ')
