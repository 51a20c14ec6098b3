import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }

/** The names that an entry's importers can use as values. */
async function valuesOf(entry: Promise<object>): Promise<readonly string[]> {
  return Object.keys(await entry).toSorted()
}

describe('the entries', () => {
  it('are the ones package.json names', () => {
    expect(Object.keys(packageJson.exports)).toMatchInlineSnapshot(`
      [
        ".",
        "./core",
        "./close-codes/shared/*",
        "./close-codes/*",
        "./locales/*",
        "./testing",
        "./devtools",
        "./styles.css",
        "./package.json",
      ]
    `)
  })

  it('export these values from .', async () => {
    expect(await valuesOf(import('../../src/index.ts'))).toMatchInlineSnapshot(`
      [
        "CloseReasonMessage",
        "ConnectionAnnouncer",
        "ConnectionBadge",
        "ConnectionBanner",
        "ConnectionBannerAction",
        "ConnectionBannerDescription",
        "ConnectionBannerDetails",
        "ConnectionBannerIcon",
        "ConnectionBannerTitle",
        "ConnectionGate",
        "ConnectionProvider",
        "ConnectionTimeline",
        "DismissButton",
        "LatencyMeter",
        "ReconnectCountdown",
        "RetryButton",
        "atMost",
        "baseUiAdapter",
        "createConnection",
        "createRegistry",
        "defaultTiming",
        "defineCloseCodes",
        "describeClose",
        "describeCountdown",
        "dismissPresentation",
        "en",
        "explainClose",
        "exponential",
        "extendMessages",
        "findMostUrgent",
        "fixed",
        "json",
        "jsonSender",
        "noMemory",
        "parseWith",
        "presentConnection",
        "readRetryHint",
        "resolveCloseMessage",
        "resolveMessages",
        "retryByCloseCode",
        "retryHint",
        "sanitizeReason",
        "sonnerAdapter",
        "steps",
        "useCloseMessage",
        "useConnectionState",
        "useConnectionToast",
        "useLatestMessage",
        "useMessage",
        "useMessageReducer",
        "usePresentation",
        "useReconnectCountdown",
        "useWebSocket",
        "within",
        "writeRetryHint",
      ]
    `)
  })

  it('export these values from ./core', async () => {
    expect(await valuesOf(import('../../src/core/index.ts'))).toMatchInlineSnapshot(`
      [
        "atMost",
        "createConnection",
        "createRegistry",
        "defaultTiming",
        "defineCloseCodes",
        "describeClose",
        "describeCountdown",
        "dismissPresentation",
        "explainClose",
        "exponential",
        "extendMessages",
        "findMostUrgent",
        "fixed",
        "json",
        "jsonSender",
        "noMemory",
        "parseWith",
        "presentConnection",
        "readRetryHint",
        "resolveCloseMessage",
        "resolveMessages",
        "retryByCloseCode",
        "retryHint",
        "sanitizeReason",
        "steps",
        "within",
        "writeRetryHint",
      ]
    `)
  })

  it('export these values from ./testing', async () => {
    expect(await valuesOf(import('../../src/testing.ts'))).toMatchInlineSnapshot(`
      [
        "accept",
        "blackHole",
        "close",
        "createFakeEnvironment",
        "cspBlock",
        "drop",
        "hang",
        "refuse",
        "sequence",
        "throwing",
      ]
    `)
  })

  it('export these values from ./devtools', async () => {
    expect(await valuesOf(import('../../src/devtools.ts'))).toMatchInlineSnapshot(`
      [
        "ConnectionDevtools",
        "connectReduxDevtools",
        "createSimulator",
      ]
    `)
  })

  it('have a leaf for each vendor and each language', () => {
    const leaves = ['close-codes', 'locales'].map((folder) =>
      readdirSync(`src/${folder}`).filter((name) => name.endsWith('.ts')),
    )
    expect(leaves).toMatchInlineSnapshot(`
      [
        [
          "assemblyai.ts",
          "aws-api-gateway.ts",
          "centrifugo.ts",
          "colyseus.ts",
          "deepgram.ts",
          "descriptions.ts",
          "discord-gateway.ts",
          "discord-voice.ts",
          "graphql-ws.ts",
          "hocuspocus.ts",
          "liveblocks.ts",
          "obs-websocket.ts",
          "phoenix.ts",
          "pusher.ts",
          "speechmatics.ts",
          "standard.ts",
          "tldraw.ts",
          "twitch-eventsub.ts",
          "vocabularies.ts",
        ],
        [
          "ar.ts",
          "de.ts",
          "en.ts",
          "es.ts",
          "fr.ts",
          "he.ts",
          "hi.ts",
          "ja.ts",
          "ko.ts",
          "pl.ts",
          "pt-BR.ts",
          "ru.ts",
          "zh-Hans.ts",
        ],
      ]
    `)
  })

  it('[S10] touch no global when they are imported', async () => {
    const before = Object.getOwnPropertyNames(globalThis).toSorted()
    await valuesOf(import('../../src/index.ts'))
    await valuesOf(import('../../src/testing.ts'))
    await valuesOf(import('../../src/devtools.ts'))
    expect(Object.getOwnPropertyNames(globalThis).toSorted()).toEqual(before)
  })

  it('[S10] declare the stylesheet alone as a side effect', () => {
    expect(packageJson.sideEffects).toEqual(['**/*.css'])
  })

  it('[S12] bring no dependency and run no script when they are installed', () => {
    expect(packageJson).not.toHaveProperty('dependencies')
    for (const hook of ['preinstall', 'install', 'postinstall', 'prepare']) {
      expect(packageJson.scripts).not.toHaveProperty(hook)
    }
  })

  it("mark every React module with 'use client'", () => {
    const files = ['hooks', 'components', 'devtools'].flatMap((folder) =>
      readdirSync(`src/${folder}`).map((name) => `src/${folder}/${name}`),
    )
    const unmarked = files.filter((file) => {
      const text = readFileSync(file, 'utf8')
      return (
        /from 'react'/.test(text.replaceAll(/import type .*/g, '')) &&
        !text.startsWith("'use client'")
      )
    })
    expect(unmarked).toEqual([])
  })
})
