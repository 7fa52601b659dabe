// One small HTTP/1.1 server for all that is compared, so that servers are not: it answers what it was given, byte for byte, and 304 to who has
// it already. Files that are given uncompressed it compresses as our build does.
import { createHash } from 'node:crypto'
import { createServer, request } from 'node:http'
import { brotliCompressSync, constants } from 'node:zlib'

const TYPES = {
  css: 'text/css; charset=utf-8', html: 'text/html; charset=utf-8', ico: 'image/x-icon', js: 'text/javascript; charset=utf-8',
  json: 'application/json', png: 'image/png', svg: 'image/svg+xml', woff: 'font/woff', woff2: 'font/woff2',
}
const COMPRESSED = ['css', 'html', 'js', 'json', 'svg']
// As template.yaml has it.
const PAGE = 'public, max-age=0, s-maxage=300, must-revalidate'
const LASTING = 'public, max-age=31536000, immutable'

/** What a file is served as, by its extension. */
export function file(extension, bytes) {
  const headers = { 'content-type': TYPES[extension], 'cache-control': extension === 'html' ? PAGE : LASTING, vary: 'accept-encoding' }
  let body = Buffer.from(bytes)
  if (COMPRESSED.includes(extension)) {
    body = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })
    headers['content-encoding'] = 'br'
  }
  headers.etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`
  return { status: 200, headers, body }
}

/** What the service answers to a browser: status, headers and the bytes as they travel. */
export function capture(address, { method = 'GET', form } = {}) {
  const headers = { accept: 'text/html,*/*;q=0.8', 'accept-encoding': 'gzip, deflate, br, zstd', 'sec-fetch-site': 'same-origin' }
  if (form) headers['content-type'] = 'application/x-www-form-urlencoded'
  return new Promise((resolve, reject) => {
    request(address, { method, headers }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () => {
        const { connection, date, 'transfer-encoding': chunked, ...kept } = answer.headers
        resolve({ status: answer.statusCode, headers: kept, body: Buffer.concat(chunks) })
      })
    }).on('error', reject).end(form)
  })
}

/** @param answers by method and path, such as `GET /`; @returns the origin, and how to close it */
export async function serve(answers) {
  const server = createServer((asked, answer) => {
    asked.resume()
    const found = answers.get(`${asked.method} ${new URL(asked.url, 'http://localhost').pathname}`)
    if (!found) {
      answer.writeHead(404, { 'content-length': 0 }).end()
    } else if (found.headers.etag && asked.headers['if-none-match'] === found.headers.etag) {
      answer.writeHead(304, { etag: found.headers.etag, 'cache-control': found.headers['cache-control'] }).end()
    } else {
      answer.writeHead(found.status, { ...found.headers, 'content-length': found.body.length }).end(found.body)
    }
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return { origin: `http://localhost:${server.address().port}`, close: () => { server.close(); server.closeAllConnections() } }
}
