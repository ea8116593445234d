interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type DetectorClass = new (options: { formats: string[] }) => Detector

const findDetector = () => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector

/** Reads one frame: with what the browser has, or with a library that is loaded only here. */
async function openReader(): Promise<(video: HTMLVideoElement) => Promise<string | undefined>> {
  const Found = findDetector()
  if (Found) {
    const detector = new Found({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue
  }
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (video) => {
    canvas.width = video.videoWidth
    canvas.height = video.videoHeight
    if (!context || canvas.width === 0) return Promise.resolve(undefined)
    context.drawImage(video, 0, 0)
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
    return Promise.resolve(jsQR(data, width, height)?.data)
  }
}

/** Has the library on the phone while there is a network, where the browser cannot read codes itself. */
export const prepareScan = async () => {
  if (!findDetector()) await import('jsqr')
}

const pause = 250
/** The same code held before the camera is one code. */
const forget = 3000

/** Shows the camera and hands over every code it sees; returns how to stop. */
export async function scan(video: HTMLVideoElement, onCode: (code: string) => void) {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  })
  video.srcObject = stream
  await video.play()
  const read = await openReader()
  let last = ''
  let lastAt = 0
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    void read(video)
      .then((code) => {
        if (!code || (code === last && Date.now() - lastAt < forget)) return
        last = code
        lastAt = Date.now()
        onCode(code)
      })
      .catch(() => undefined)
      .finally(() => (busy = false))
  }, pause)
  return () => {
    clearInterval(timer)
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
}
