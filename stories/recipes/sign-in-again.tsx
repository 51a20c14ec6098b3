import { type FormEvent, type ReactElement, useRef } from 'react'
import {
  ConnectionAnnouncer,
  ConnectionBanner,
  ConnectionProvider,
  type Environment,
  useWebSocket,
} from 'react-websocket-status'

interface Props {
  readonly url: string
  /** Leave it out in an app: then it is the browser. */
  readonly environment: Environment
  readonly account: {
    /** A fresh token without asking the person, as long as the session lasts. */
    readonly renew: () => Promise<void>
    readonly signIn: (form: FormData) => Promise<void>
  }
}

/** The session ends while somebody writes; they sign in again where they are, and write on. */
export function SignInAgain({ url, environment, account }: Props): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null)
  const { connection, reconnect } = useWebSocket(url, { environment, refreshAuth: account.renew })

  async function signIn(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    await account.signIn(new FormData(event.currentTarget))
    dialog.current?.close()
    reconnect()
  }

  return (
    <ConnectionProvider actions={{ signIn: () => dialog.current?.showModal() }}>
      <ConnectionBanner connection={connection} />
      <label>
        Your note
        <textarea className="field" rows={3} defaultValue="Half a sentence, and then" />
      </label>
      <dialog ref={dialog} aria-labelledby="sign-in">
        {/* Behind a modal dialog the page is silent, so what happens meanwhile is said here. */}
        <ConnectionAnnouncer connection={connection} />
        <form className="stack" onSubmit={(event) => void signIn(event)}>
          <h2 id="sign-in">Sign in to go on</h2>
          <label>
            Password
            <input className="field" type="password" name="password" autoComplete="off" required />
          </label>
          <div className="row">
            <button className="primary">Sign in</button>
            <button className="trouble" type="button" onClick={() => dialog.current?.close()}>
              Not now
            </button>
          </div>
        </form>
      </dialog>
    </ConnectionProvider>
  )
}
