/** The database answers, but cannot be used as it is; the message is one sentence for whoever starts the server. */
export class UnfitDatabase extends Error {
  override name = 'UnfitDatabase'
}
