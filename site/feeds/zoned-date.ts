import { toOffset } from '../text/zones.ts'

/**
 * A moment that the calendar library can ask for the wall clock of a zone: it knows the shape of
 * date-fns' TZDate (`internal`, `withTimeZone`, `tzComponents`) and reads a plain Date by the server's own clock.
 */
export class ZonedDate extends Date {
  readonly internal: Date

  constructor(moment: string | number | Date) {
    super(moment)
    this.internal = new Date(moment)
  }

  tzComponents(): string[] {
    return ['+', '00', '00']
  }

  withTimeZone(timeZone: string): WallClock {
    return new WallClock(this.getTime() + toOffset(this, timeZone))
  }
}

/** Shows in its local parts what its parts in UTC are. */
class WallClock extends Date {
  override getFullYear = () => this.getUTCFullYear()
  override getMonth = () => this.getUTCMonth()
  override getDate = () => this.getUTCDate()
  override getHours = () => this.getUTCHours()
  override getMinutes = () => this.getUTCMinutes()
  override getSeconds = () => this.getUTCSeconds()
}
