import { afterEach, describe, expect, it, vi } from 'vitest'
import { browser, completed } from '../../src/core/environment.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('browser', () => {
  it('[S10] reads the clocks and numbers of the moment, so that what a test replaces is replaced', () => {
    vi.useFakeTimers({ now: 5_000 })
    vi.spyOn(Math, 'random').mockReturnValue(0.25)
    expect([browser.now(), browser.random()]).toEqual([5_000, 0.25])
    const before = browser.monotonic()
    vi.advanceTimersByTime(300)
    expect(browser.monotonic() - before).toBeCloseTo(300)
  })

  it('sets a timer that can be cleared, twice too', () => {
    vi.useFakeTimers()
    const ran = vi.fn()
    browser.setTimer(ran, 10)
    const clear = browser.setTimer(() => expect.unreachable(), 10)
    clear()
    clear()
    vi.advanceTimersByTime(10)
    expect(ran).toHaveBeenCalledOnce()
  })

  it.each([browser, completed({}), completed({ setTimer: browser.setTimer })])(
    'sets a timer of any length: not at once, as a browser would (%#)',
    ({ setTimer }) => {
      vi.useFakeTimers()
      const clear = setTimer(() => expect.unreachable(), Infinity)
      vi.advanceTimersByTime(2_147_483_646)
      clear()
    },
  )

  it('calls the timer that an app gave on its environment', () => {
    const environment = completed({
      setTimer(callback, delay) {
        expect(this).toMatchObject({ now: browser.now })
        callback()
        return () => expect(delay).toBe(5)
      },
    })
    const ran = vi.fn()
    environment.setTimer(ran, 5)()
    expect(ran).toHaveBeenCalledOnce()
  })

  it.each([
    ['v1', ['v1']],
    [
      ['v1', 'v2'],
      ['v1', 'v2'],
    ],
    [[], []],
  ])('makes a WebSocket with the subprotocols %j', (protocols, given) => {
    const made = vi.fn(function WebSocket() {})
    vi.stubGlobal('WebSocket', made)
    browser.createSocket('wss://a/', protocols)
    expect(made).toHaveBeenCalledWith('wss://a/', given)
  })

  it('throws a ReferenceError where there is no WebSocket', () => {
    vi.stubGlobal('WebSocket', undefined)
    Reflect.deleteProperty(globalThis, 'WebSocket')
    expect(() => browser.createSocket('wss://a/', [])).toThrow(
      expect.objectContaining({ name: 'ReferenceError' }),
    )
  })

  it('takes a browser that says nothing for online', () => {
    vi.stubGlobal('navigator', {})
    expect(browser.online()).toBe(true)
    vi.stubGlobal('navigator', { onLine: false })
    expect(browser.online()).toBe(false)
  })

  it("knows the page's address", () => {
    expect(browser.baseUrl()).toBe(location.href)
  })

  it.each([
    ['online', window, 'online'],
    ['offline', window, 'offline'],
    ['suspend', window, 'pagehide'],
    ['suspend', document, 'freeze'],
    ['resume', window, 'pageshow'],
    ['resume', document, 'resume'],
  ] as const)('hears %s, until told to stop', (signal, target, type) => {
    const heard = vi.fn()
    const stop = browser.listen(signal, heard)
    target.dispatchEvent(new Event(type))
    expect(heard).toHaveBeenCalledOnce()
    stop()
    stop()
    target.dispatchEvent(new Event(type))
    expect(heard).toHaveBeenCalledOnce()
  })

  it('tells visible from hidden', () => {
    const seen: string[] = []
    const stops = (['visible', 'hidden'] as const).map((signal) =>
      browser.listen(signal, () => seen.push(signal)),
    )
    const state = vi.spyOn(document, 'visibilityState', 'get')
    for (const now of ['hidden', 'visible'] as const) {
      state.mockReturnValue(now)
      document.dispatchEvent(new Event('visibilitychange'))
      expect(browser.hidden()).toBe(now === 'hidden')
    }
    for (const stop of stops) stop()
    document.dispatchEvent(new Event('visibilitychange'))
    expect(seen).toEqual(['hidden', 'visible'])
  })

  it('listens to the page once for everybody, and not at all once they are gone', () => {
    const add = vi.spyOn(globalThis, 'addEventListener')
    const remove = vi.spyOn(globalThis, 'removeEventListener')
    const stops = Array.from({ length: 100 }, () => browser.listen('online', () => {}))
    expect(add).toHaveBeenCalledTimes(7)
    for (const stop of stops) stop()
    expect(remove).toHaveBeenCalledTimes(7)
    expect(remove.mock.calls).toEqual(add.mock.calls)
  })

  it('[S10] listens to the page of now, although somebody of the page before still listens', () => {
    const stopOld = browser.listen('online', () => {})
    const old = document
    const page = old.implementation.createHTMLDocument()
    vi.stubGlobal('document', page)
    const add = vi.spyOn(globalThis, 'addEventListener')
    const heard = vi.fn()
    const stop = browser.listen('online', heard)
    expect(add).toHaveBeenCalledTimes(7)
    window.dispatchEvent(new Event('online'))
    expect(heard).toHaveBeenCalledOnce()
    stop()
    stopOld()
  })

  it('tells those who listen when it happens: none that was ended or started meanwhile, nor only up to one that throws', () => {
    const seen: string[] = []
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const stops = [
      browser.listen('online', () => {
        seen.push('first')
        stops[1]?.()
        stops.push(browser.listen('online', () => seen.push('started')))
        throw new Error('from the first')
      }),
      browser.listen('online', () => seen.push('ended')),
      browser.listen('online', () => seen.push('third')),
    ]
    window.dispatchEvent(new Event('online'))
    for (const stop of stops) stop()
    expect(seen).toEqual(['first', 'third'])
    expect(report).toHaveBeenCalledWith(new Error('from the first'))
  })

  it('reports an exception as one that nobody caught', () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const error = new Error('from a callback')
    browser.report(error)
    expect(report).toHaveBeenCalledWith(error)
  })

  it('throws it later where there is no reportError', () => {
    vi.useFakeTimers()
    vi.stubGlobal('reportError', undefined)
    browser.report(new Error('from a callback'))
    expect(() => vi.runAllTimers()).toThrow('from a callback')
  })
})
