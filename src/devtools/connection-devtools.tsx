'use client'

import {
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useContext,
  useId,
  useState,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand'
import type { CloseCatalogs } from '../core/close-catalog.ts'
import { Part, type PartProps } from '../components/part.tsx'
import type { Connection } from '../core/connection.ts'
import { RegistryContext } from '../hooks/registry-context.ts'
import { InspectedConnection } from './inspected-connection.tsx'
import { buttonLook, frameLook, panelLook, type Position } from './look.ts'
import { SimulatorControls } from './simulator-controls.tsx'
import type { Simulator } from './simulator.ts'

/** State of `ConnectionDevtools`. */
export type ConnectionDevtoolsState = { readonly position: Position; readonly open: boolean }

/** Props of `ConnectionDevtools`: a section's, `render`, and what to inspect. */
export type ConnectionDevtoolsProps = Omit<
  PartProps<'section', ConnectionDevtoolsState>,
  'children'
> & {
  /** The corner it sits in. @default 'bottom-right' */
  readonly position?: Position | undefined
  /** Whether the panel is open at first. @default false */
  readonly defaultOpen?: boolean | undefined
  /** What to inspect. @default the connections of the provider's registry, or of the page's */
  readonly connections?: readonly Connection[] | undefined
  /** The catalogs to explain the app's own close codes by. */
  readonly closeCodes?: CloseCatalogs | undefined
  /** Adds the means to break the network of the connections that were given its environment. */
  readonly simulator?: Simulator | undefined
}

/**
 * Shows a developer what each connection does and why: state, next retry, every change with its
 * close code explained. For development: where `NODE_ENV` is `production` it renders nothing and a
 * bundler leaves all of it out. Nothing else of this package imports it.
 *
 * @example
 * import { ConnectionDevtools } from 'react-websocket-status/devtools'
 * <ConnectionDevtools closeCodes={codes} />
 */
export const ConnectionDevtools: ForwardRefExoticComponent<
  ConnectionDevtoolsProps & RefAttributes<HTMLElement>
> = forwardRef(function ConnectionDevtools(props, ref) {
  return process.env.NODE_ENV === 'production' ? null : <Devtools {...props} forwardedRef={ref} />
})

function Devtools({
  position = 'bottom-right',
  defaultOpen = false,
  connections,
  closeCodes,
  simulator,
  forwardedRef,
  ...given
}: ConnectionDevtoolsProps & {
  readonly forwardedRef: ForwardedRef<HTMLElement>
}): ReactElement | null {
  const registry = useContext(RegistryContext)
  const registered = useStore(registry.connections)
  const [isOpen, setIsOpen] = useState(defaultOpen)
  const panel = useId()
  // Not in a server's HTML, where its style attributes would break a strict CSP.
  const isMounted = useSyncExternalStore(subscribeToNothing, yes, no)
  if (!isMounted) return null

  const shown = connections ?? registered
  const catalogs = [closeCodes ?? []].flat()
  return (
    <Part
      tag="section"
      slot="connection-devtools"
      aria-label="WebSocket devtools"
      lang="en"
      dir="ltr"
      style={frameLook(position)}
      state={{ position, open: isOpen }}
      given={given}
      forwardedRef={forwardedRef}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        style={buttonLook}
        onClick={() => setIsOpen(!isOpen)}
      >
        {`WebSockets: ${shown.length}`}
      </button>
      {isOpen && (
        <div id={panel} style={panelLook}>
          {simulator && <SimulatorControls simulator={simulator} />}
          {shown.length === 0 && <p>No connection is held.</p>}
          {shown.map((connection, index) => (
            <InspectedConnection
              key={keyOf(connection)}
              connection={connection}
              catalogs={catalogs}
              defaultOpen={index === 0}
            />
          ))}
        </div>
      )}
    </Part>
  )
}

const keys = new WeakMap<Connection, string>()
let keyed = 0

/** Connections have no name of their own, and two may go to the same place. */
function keyOf(connection: Connection): string {
  const key = keys.get(connection) ?? String((keyed += 1))
  keys.set(connection, key)
  return key
}

const subscribeToNothing = () => () => {}
const yes = () => true
const no = () => false
