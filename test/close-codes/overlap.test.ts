import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { discordGateway } from '../../src/close-codes/discord-gateway.ts'
import { hocuspocus } from '../../src/close-codes/hocuspocus.ts'
import { pusher } from '../../src/close-codes/pusher.ts'
import { defineCloseCodes } from '../../src/core/define-close-codes.ts'
import { warnOnOverlap } from '../../src/core/warn-on-overlap.ts'

describe('warnOnOverlap', () => {
  const said = vi.fn<(text: string) => void>()
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(said)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    said.mockClear()
  })

  it('says once which codes two catalogs both claim', () => {
    warnOnOverlap([discordGateway, pusher])
    warnOnOverlap([discordGateway, pusher])
    expect(said).toHaveBeenCalledOnce()
    expect(said).toHaveBeenCalledWith(
      expect.stringContaining(
        'two close-code catalogs claim 4000, 4001, 4003, 4004, 4005 and 9 more. The first one',
      ),
    )
  })

  it('sees a range that meets a range', () => {
    const one = defineCloseCodes({ '4600-4699': { kind: 'one' } })
    const other = defineCloseCodes({ '4650-4999': { kind: 'other' } })
    warnOnOverlap([one, other])
    expect(said).toHaveBeenCalledWith(expect.stringContaining('claim 4650-4699. '))
  })

  it('sees a code of one catalog in the range of a third', () => {
    const range = defineCloseCodes({ '4700-4799': { kind: 'range' } })
    const code = defineCloseCodes({ 4750: { kind: 'code' } })
    warnOnOverlap([range, hocuspocus, code])
    expect(said).toHaveBeenCalledWith(expect.stringContaining('claim 4750. '))
  })

  it('is silent for one catalog, whose exact codes may lie in its own ranges, and for none', () => {
    warnOnOverlap([pusher])
    warnOnOverlap([])
    expect(said).not.toHaveBeenCalled()
  })

  it('is silent for catalogs that share no code', () => {
    warnOnOverlap([discordGateway, hocuspocus])
    expect(said).not.toHaveBeenCalled()
  })
})
