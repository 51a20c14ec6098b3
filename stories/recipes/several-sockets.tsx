import type { ReactElement } from 'react'
import {
  ConnectionBadge,
  ConnectionBanner,
  type Environment,
  useWebSocket,
} from 'react-websocket-status'

interface Service {
  readonly name: string
  readonly url: string
  /** Leave it out in an app: then it is the browser. */
  readonly environment: Environment
}

/** One banner for the whole page: the most urgent connection speaks, or all of them as one. */
export function SeveralSockets({ services }: { readonly services: readonly Service[] }) {
  return (
    <>
      <ConnectionBanner />
      <ul className="list">
        {services.map((service) => (
          <li key={service.name}>
            <Part {...service} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** A part of the page with a connection of its own, and a badge that tells of no other. */
function Part({ name, url, environment }: Service): ReactElement {
  const { connection } = useWebSocket(url, { environment })
  return (
    <>
      <span>{name}</span>
      <ConnectionBadge connection={connection} />
    </>
  )
}
