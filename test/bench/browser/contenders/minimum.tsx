import {
  useCallback,
  useEffect,
  useInsertionEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Contender } from '../contender.ts'

/*
 * What somebody would write by hand: a native WebSocket, shared by its URL, read by
 * useSyncExternalStore; reopened a second after a close. No reasons, no backoff, no queue.
 */

interface Shared {
  socket: WebSocket
  status: string
  last: unknown
  holders: number
  readonly readers: Set<() => void>
  readonly hearers: Set<(data: unknown) => void>
}

const shared = new Map<string, Shared>()

function hold(url: string): Shared {
  const found = shared.get(url)
  if (found) {
    found.holders += 1
    return found
  }
  const entry: Shared = {
    socket: open(),
    status: 'connecting',
    last: undefined,
    holders: 1,
    readers: new Set(),
    hearers: new Set(),
  }
  shared.set(url, entry)
  return entry

  function open(): WebSocket {
    const socket = new WebSocket(url)
    socket.onopen = () => tell('open')
    socket.onclose = () => {
      tell('closed')
      setTimeout(() => {
        if (shared.get(url) === entry) entry.socket = open()
      }, 1_000)
    }
    socket.onmessage = ({ data }) => {
      entry.last = data
      for (const hear of entry.hearers) hear(data)
      for (const read of entry.readers) read()
    }
    return socket
  }

  function tell(status: string): void {
    entry.status = status
    for (const read of entry.readers) read()
  }
}

function release(url: string): void {
  const entry = shared.get(url)
  if (!entry || --entry.holders > 0) return
  shared.delete(url)
  entry.socket.onclose = null
  entry.socket.close()
}

function useShared<Value>(url: string, pick: (entry: Shared | undefined) => Value): Value {
  const subscribe = useCallback(
    (read: () => void) => {
      hold(url).readers.add(read)
      return () => {
        shared.get(url)?.readers.delete(read)
        release(url)
      }
    },
    [url],
  )
  return useSyncExternalStore(subscribe, () => pick(shared.get(url)))
}

/** One commit a frame: without it, a burst of messages is a burst of commits. */
function useLast(url: string): unknown {
  const [last, setLast] = useState<unknown>()
  const frame = useRef(0)
  useEvery(url, (data) => {
    if (frame.current) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      setLast(shared.get(url)?.last ?? data)
    })
  })
  return last
}

function useEvery(url: string, handler: (data: unknown) => void): void {
  const latest = useRef(handler)
  useInsertionEffect(() => {
    latest.current = handler
  })
  useEffect(() => {
    const hear = (data: unknown): void => latest.current(data)
    hold(url).hearers.add(hear)
    return () => {
      shared.get(url)?.hearers.delete(hear)
      release(url)
    }
  }, [url])
}

export const contender: Contender = {
  name: 'minimum',
  useStatus: (url) => useShared(url, (entry) => entry?.status ?? 'idle'),
  useLast,
  useEvery,
  Countdown() {
    const [seconds, setSeconds] = useState(60)
    useEffect(() => {
      const timer = setInterval(() => setSeconds((before) => before - 1), 1_000)
      return () => clearInterval(timer)
    }, [])
    return <p>{seconds} s</p>
  },
}
