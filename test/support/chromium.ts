/**
 * Finds a Chromium for the browser tests, or says how to get one.
 *
 * Order: CHROMIUM_PATH -> Playwright's own download -> a Chrome/Chromium on this machine ->
 * the one inside the npm package @sparticuz/chromium (Linux x64 only, unpacked once).
 */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import type { LaunchOptions } from 'playwright'

const quietArgs: readonly string[] = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const args = [...quietArgs] // Playwright itself adds --no-sandbox
  const named = process.env['CHROMIUM_PATH']
  if (named === 'embedded') return embedded(args)
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`)
    return { executablePath: named, args }
  }
  const { chromium } = await import('playwright')
  if (existsSync(chromium.executablePath())) return { args }
  const executablePath = installed[process.platform]?.find((path) => existsSync(path))
  if (executablePath) return { executablePath, args }
  if (process.platform === 'linux' && process.arch === 'x64') return embedded(args)
  throw new Error(
    'No Chromium was found for the browser tests.\n' +
      'Install one with `npx playwright install chromium`, or set CHROMIUM_PATH to a Chrome or Chromium.',
  )
}

/** Unpacks the Chromium that the npm package @sparticuz/chromium carries; once, into node_modules/.cache. */
async function embedded(args: readonly string[]): Promise<LaunchOptions> {
  // By path: neither Vite's module runner nor `require` can resolve this package by name.
  const packageDir = fileURLToPath(
    new URL('../../node_modules/@sparticuz/chromium', import.meta.url),
  )
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    version: string
  }
  const cache = join(process.cwd(), 'node_modules', '.cache')
  const home = join(cache, `chromium-${version}`)
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true })
    const fresh = mkdtempSync(join(cache, 'chromium-unpack-'))
    const unpack = (name: string): Buffer =>
      brotliDecompressSync(readFileSync(join(packageDir, 'bin', name)))
    writeFileSync(join(fresh, 'chromium'), unpack('chromium.br'), { mode: 0o755 })
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      execFileSync('tar', ['-x', '-C', fresh], { input: unpack(archive) })
    }
    const fontsConf = `<fontconfig><dir>${join(home, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>`
    writeFileSync(join(fresh, 'fonts.conf'), fontsConf)
    try {
      renameSync(fresh, home)
    } catch {
      rmSync(fresh, { recursive: true }) // another process was first; use its copy
    }
  }
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value
  // NSS and a font, for machines that have neither.
  env['LD_LIBRARY_PATH'] = [join(home, 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
  env['FONTCONFIG_FILE'] = join(home, 'fonts.conf')
  return {
    executablePath: join(home, 'chromium'),
    args: [...args],
    env,
  }
}
