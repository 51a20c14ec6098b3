import type { Scenario } from './scenario.ts'

/** Of TEST-NET-1 (RFC 5737): nobody is there, and nobody would be dialled. */
const elsewhere = 'ws://192.0.2.1/live'

/** What befalls a page that was loaded by https. */
export const secureScenarios: readonly Scenario[] = [
  {
    situation: 'a socket by ws:// on a secure page',
    told: ['throws SecurityError'],
    async play({ run, told }) {
      await run(
        ({ dial, nameOfThrown, note }, url) => note(`throws ${nameOfThrown(() => dial(url))}`),
        elsewhere,
      )
      return told
    },
  },
  {
    situation: 'a connection by ws:// on a secure page',
    told: ['connecting', 'closed insecureUrl 1006 unopened'],
    async play({ run, told }) {
      await run(({ connect }, url) => void connect(url), elsewhere)
      return told
    },
  },
  {
    situation: 'a connection by ws:// to this machine on a secure page',
    told: ['connecting', 'open'],
    async play({ steeredUrl, run, told }) {
      await run(({ connect }, url) => void connect(url), steeredUrl())
      return told
    },
  },
]
