/** The package has no types of its own; this is the part of it that the site uses. */
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'woff2' | 'truetype'
    variationAxes?: Record<string, number | { min: number; max: number }>
    keepFeatures?: string[]
    noHinting?: boolean
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>
}
