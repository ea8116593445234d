import { Agent, get } from 'node:http'
import { generateProfiles } from '../../cms/generate/profiles.ts'
import { misspell } from '../../search/bench/queries.ts'
import { choose, toRandom } from '../../search/bench/random.ts'

type Make = (random: () => number) => string
const names = [...generateProfiles(2000)].map((row) => `${row.family_name} ${row.given_name}`)
const q = (words: string) => `q=${encodeURIComponent(words)}`
const name = (random: () => number) => choose(names, random)

/** What is asked, of people who are there; every answer counts the facets as the page shows them. */
const kinds: Record<string, Make> = {
  prefix: (random) => q(name(random).slice(0, 2 + Math.floor(random() * 2))),
  name: (random) => q(name(random)),
  typo: (random) => q(misspell(name(random), random)),
  filters: (random) =>
    `region=turkistan&region=${choose(['astana', 'abai', 'ulytau'], random)}&field=${choose(['science', 'physics', 'sport'], random)}&sort=${choose(['relevance', 'name', 'date'], random)}`,
  browse: () => 'sort=name',
}

export type HttpTimes = { client: number[]; server: number[] }

/** One question after the other over one kept connection: ms as the client sees them and as the server says. */
export async function askOverHttp(url: string, count: number): Promise<Map<string, HttpTimes>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const asked = new Map<string, HttpTimes>()
  for (const [kind, make] of Object.entries(kinds)) {
    const random = toRandom(99)
    const times: HttpTimes = { client: [], server: [] }
    for (let at = -50; at < count; at += 1) {
      const address = `${url}/api/search?kind=profiles&${make(random)}`
      const began = performance.now()
      const text = await getText(address, agent)
      const elapsed = performance.now() - began
      // the first fifty warm it up
      if (at < 0) continue
      times.client.push(elapsed)
      times.server.push((JSON.parse(text) as { tookMs: number }).tookMs)
    }
    asked.set(kind, times)
  }
  agent.destroy()
  return asked
}

function getText(address: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (res.statusCode === 200) resolve(text)
        else reject(new Error(`${address}: ${res.statusCode} ${text}`))
      })
    }).on('error', reject)
  })
}
