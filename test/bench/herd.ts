import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { checkPeers, hasPeers } from './herd/check-peers.ts'
import { drawHerd } from './herd/plot.ts'
import { hinted, outageCodes, own, type Peer, peers, tried } from './herd/policies.ts'
import { type HerdResult, oracle, type Outage, simulate } from './herd/simulate.ts'
import { fillIn, type Row, table } from './herd/table.ts'

/*
 * The herd: what each library's default does to a server that restarts for ten seconds and then
 * takes a sixtieth of its clients a second. Writes results/herd.json, docs/herd.svg and the
 * tables of docs/herd.md. The same every time: `npm run bench:herd`.
 */

const fleets = [100_000, 1_000_000]
const results = new URL('results/', import.meta.url)
const page = new URL('../../docs/herd.md', import.meta.url)

function outage(clients: number, code: number, hiddenShare: number): Outage {
  return { clients, code, hiddenShare, downFor: 10_000, admitPerSecond: clients / 60, seed: 1 }
}

function run(peer: Peer, setting: Outage): { row: Row; result: HerdResult } {
  const result = simulate(peer.policy, setting)
  const { dials: _, returns: __, ...figures } = result
  const { clients, code, hiddenShare } = setting
  const { name, version, rule } = peer
  return { row: { name, version, rule, clients, code, hiddenShare, ...figures }, result }
}

const wrong = hasPeers() ? await checkPeers() : ['the libraries are not installed']
if (wrong.length > 0) console.warn('The policies were not checked against real code:', wrong)

const rows: Row[] = []
const shown: { name: string; dials: readonly number[] }[] = []
for (const clients of fleets) {
  for (const hiddenShare of [0, 0.7]) {
    for (const code of outageCodes) {
      const setting = outage(clients, code, hiddenShare)
      for (const peer of [own, ...(code === 1006 ? [] : [hinted(setting)]), ...peers]) {
        const { row, result } = run(peer, setting)
        rows.push(row)
        const plotted = code === 1006 || peer.name.endsWith('hint')
        if (
          clients === 1_000_000 &&
          hiddenShare === 0 &&
          plotted &&
          !shown.some(({ name }) => name === row.name)
        ) {
          shown.push({ name: row.name, dials: bySecond(result.dials, clients) })
        }
      }
      console.log(`${clients} clients, ${code}, ${hiddenShare * 100} % hidden`)
    }
  }
}
const others = tried.map((peer) => run(peer, outage(100_000, 1006, 0)).row)
const limits = { half: 0, most: 0, all: 0 }
const reference = outage(1_000_000, 1006, 0)
for (const [key, share] of [
  ['half', 0.5],
  ['most', 0.99],
  ['all', 1],
] as const) {
  limits[key] = oracle(reference, share)
}

mkdirSync(results, { recursive: true })
writeFileSync(
  new URL('herd.json', results),
  `${JSON.stringify({ outage: reference, oracle: limits, rows, tried: others }, null, 1)}\n`,
)
writeFileSync(
  new URL('../../docs/herd.svg', import.meta.url),
  drawHerd({ rows, tried: others, shown, oracle: limits }),
)

const million = rows.filter(({ clients }) => clients === 1_000_000)
const of = (code: number, hiddenShare: number): Row[] =>
  million.filter((row) => row.code === code && row.hiddenShare === hiddenShare)
const binary = others.filter(({ name }) => /^× 2 to (20|30|60)/.test(name))
let text = readFileSync(page, 'utf8')
text = fillIn(text, 'visible', table(of(1006, 0), limits))
text = fillIn(text, 'hidden', table(of(1006, 0.7), limits))
text = fillIn(
  text,
  'codes',
  table(
    [1001, 1012, 1013].flatMap((code) =>
      [0, 0.7].flatMap((share) => of(code, share).filter(({ name }) => name.startsWith(own.name))),
    ),
    limits,
    true,
  ),
)
text = fillIn(text, 'tried', table([...of(1006, 0).slice(0, 1), ...binary], limits))
writeFileSync(page, text)

/** Dials a second as shares of the fleet, for the first two minutes. */
function bySecond(dials: Uint32Array, clients: number): number[] {
  return Array.from({ length: 120 }, (_, second) => {
    let sum = 0
    for (const count of dials.subarray(second * 10, second * 10 + 10)) sum += count
    return sum / clients
  })
}
