/** Which database this run is about: a SQLite file, or databases of its own in the MongoDB of MONGODB_URL. */
export const onMongo = process.env.TEST_DATABASE === 'mongodb'

/** The address of a database of that name in the MongoDB of MONGODB_URL. */
export function toMongoAddress(name: string): string {
  const address = new URL(process.env.MONGODB_URL!)
  address.pathname = `/${name}`
  return address.href
}
