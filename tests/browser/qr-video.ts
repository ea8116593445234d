import { writeFileSync } from 'node:fs'
import { create } from 'qrcode'

const width = 640
const height = 480
const frames = 4

/**
 * A film of a ticket held before a camera, as Chromium takes one for its false camera (YUV4MPEG2, grey):
 * `--use-file-for-fake-video-capture`.
 */
export function writeQrVideo(file: string, code: string) {
  const { modules } = create(code, { errorCorrectionLevel: 'M' })
  const scale = Math.floor(360 / modules.size)
  const left = Math.floor((width - modules.size * scale) / 2)
  const top = Math.floor((height - modules.size * scale) / 2)
  const light = Buffer.alloc(width * height, 235)
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column))
        for (let y = 0; y < scale; y += 1) {
          const from = (top + row * scale + y) * width + left + column * scale
          light.fill(16, from, from + scale)
        }
  const frame = [Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  writeFileSync(file, Buffer.concat([head, ...Array.from({ length: frames }, () => frame).flat()]))
}
