import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: { url: string; dataDir: string }
  }
}

/** One seeded server for all tests of the whole; those that break things start their own. */
export default async function setup(project: TestProject) {
  const server = await startServer()
  project.provide('server', { url: server.url, dataDir: server.dataDir })
  return async () => {
    await server.stop()
  }
}
