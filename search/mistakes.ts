type Mistakes = {
  /** Between the word and the whole key. */
  whole: number
  /** Between the word and the beginning of the key that is nearest. */
  begun: number
  /** Length of the shortest beginning with no more than `most`; 0 when there is none. */
  beginning: number
}

/** Letters more, less, other, or two neighbours swapped. */
export function countMistakes(word: string, key: string, most = 0): Mistakes {
  const width = word.length
  let above2: number[] = []
  let above = Array.from({ length: width + 1 }, (_, at) => at)
  let begun = width
  let beginning = 0
  for (let depth = 1; depth <= key.length; depth++) {
    const row = [depth]
    for (let at = 1; at <= width; at++) {
      const same = word[at - 1] === key[depth - 1]
      let cost = Math.min(
        (above[at] as number) + 1,
        (row[at - 1] as number) + 1,
        (above[at - 1] as number) + (same ? 0 : 1),
      )
      const swapped = word[at - 2] === key[depth - 1] && word[at - 1] === key[depth - 2]
      if (depth > 1 && at > 1 && swapped) cost = Math.min(cost, (above2[at - 2] as number) + 1)
      row.push(cost)
    }
    above2 = above
    above = row
    begun = Math.min(begun, row[width] as number)
    if (!beginning && (row[width] as number) <= most) beginning = depth
  }
  return { whole: above[width] as number, begun, beginning }
}
