/**
 * The service worker of the door: it answers for its own pages only (its scope is the folder it is
 * served from), with the network where there is one and else with what a prepared phone has kept.
 */
export const WORKER = `
const cacheName = 'check-in'
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))

async function prepare(addresses) {
  const cache = await caches.open(cacheName)
  await Promise.all(addresses.map(async (address) => {
    const response = await fetch(address, { credentials: 'same-origin' }).catch(() => undefined)
    if (response && response.ok && !response.redirected) await cache.put(address, response)
  }))
}

addEventListener('message', (event) => {
  event.waitUntil(prepare(event.data.addresses).then(() => event.ports[0].postMessage('done')))
})

async function answer(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await (await caches.open(cacheName)).match(request, { ignoreSearch: true, ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method === 'GET' && new URL(request.url).origin === location.origin)
    event.respondWith(answer(request))
})
`
