import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findFreePort } from '../whole/server.ts'

export function findNginxVersion(): string | undefined {
  // it says its version on stderr
  return /nginx\/(\S+)/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr ?? '')?.[1]
}

export type File = { bytes: Buffer; encoding: 'br' | 'identity' }

/** nginx serving these files at /br and /identity, one worker, tuned for small files, without a log. */
export async function startNginx(files: File[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'el-umiti-nginx-'))
  const port = await findFreePort()
  mkdirSync(path.join(folder, 'files'))
  for (const { bytes, encoding } of files)
    writeFileSync(path.join(folder, 'files', encoding), bytes)
  const config = path.join(folder, 'nginx.conf')
  writeFileSync(config, toConfig(folder, port))
  const child = spawn('nginx', ['-p', folder, '-c', config, '-e', 'stderr'], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const url = `http://127.0.0.1:${port}`
  for (let left = 100; ; left -= 1) {
    if (
      await fetch(`${url}/identity`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break
    if (left === 0 || child.exitCode !== null) throw new Error('nginx did not start')
    await wait(50)
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const toConfig = (folder: string, port: number) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  types {}
  default_type "text/html; charset=utf-8";
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    location = /br { add_header content-encoding br; add_header vary accept-encoding; }
  }
}
`
