import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import registryJson from '../../registry.json' with { type: 'json' }

/** What https://ui.shadcn.com/schema/registry.json asks for, as far as this registry goes. */
const file = z.strictObject({ path: z.string(), type: z.literal('registry:ui') })
const registry = z.strictObject({
  $schema: z.literal('https://ui.shadcn.com/schema/registry.json'),
  name: z.string().min(1),
  homepage: z.literal('README.md'),
  items: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
      type: z.literal('registry:ui'),
      title: z.string().min(1),
      description: z.string().endsWith('.'),
      dependencies: z.array(z.string()),
      files: z.array(file).min(1),
    }),
  ),
})

describe('the shadcn registry', () => {
  const { items } = registry.parse(registryJson)

  it('has the banner, the badge, the countdown and the timeline', () => {
    expect(items.map(({ name }) => name)).toEqual([
      'connection-banner',
      'connection-badge',
      'reconnect-countdown',
      'connection-timeline',
    ])
  })

  it.each(items)('$name is a file of its own, a client component', ({ name, files }) => {
    expect(files.map(({ path }) => path)).toEqual([`registry/${name}.tsx`])
    expect(existsSync(`registry/${name}.tsx`)).toBe(true)
    expect(readFileSync(`registry/${name}.tsx`, 'utf8')).toMatch(/^'use client'\n/)
  })

  it.each(items)('$name names the packages that it needs, and no other', (item) => {
    const source = readFileSync(`registry/${item.name}.tsx`, 'utf8')
    const imported = new Set(Array.from(source.matchAll(/ from '([^']+)'/g), ([, from]) => from))
    expect(imported).toEqual(new Set(['react', 'react-websocket-status']))
    // zustand is a peer that some package managers do not bring along.
    expect(item.dependencies).toEqual(['react-websocket-status', 'zustand'])
  })

  it.each(items)('$name uses nothing of styles.css', ({ name }) => {
    const source = readFileSync(`registry/${name}.tsx`, 'utf8')
    const variables = new Set(source.match(/--rws-[\w-]+/g))
    // What the components themselves set.
    expect(['--rws-progress', '--rws-share']).toEqual(expect.arrayContaining([...variables]))
  })
})
