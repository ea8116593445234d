import sharp from 'sharp'

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const

/**
 * A picture as it is kept: written anew, so that it says neither where it was taken nor holds anything
 * behind it; a child's phone notes the home. Other files stay as they are; nothing where it is no picture.
 */
export async function writeAnew(mimeType: string, bytes: Buffer): Promise<Buffer | undefined> {
  const format = formats[mimeType as keyof typeof formats]
  if (!format) return bytes
  try {
    return await sharp(bytes)
      .rotate()
      .toFormat(format, format === 'png' ? {} : { quality: 90 })
      .toBuffer()
  } catch {
    return undefined
  }
}
