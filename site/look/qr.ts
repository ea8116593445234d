interface Code {
  modules: { size: number; data: ArrayLike<number> }
}

/** White around the code, in modules, without which it is not found. */
const margin = 4

/** A QR code as one SVG path: a rectangle for every run of dark modules in a row. */
export function toQr({ modules }: Code): { size: number; path: string } {
  const { size, data } = modules
  const runs: string[] = []
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!data[y * size + x]) continue
      const from = x
      while (x < size && data[y * size + x]) x += 1
      runs.push(`M${from + margin} ${y + margin}h${x - from}v1h-${x - from}z`)
    }
  }
  return { size: size + 2 * margin, path: runs.join('') }
}
