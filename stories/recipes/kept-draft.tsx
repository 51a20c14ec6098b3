import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import { ConnectionBanner, type Environment, useWebSocket } from 'react-websocket-status'

/** On its way from the form until the server has answered. */
interface Parcel {
  readonly id: string
  readonly text: string
  readonly state: 'sent' | 'queued' | 'dropped' | 'unanswered'
}

const words = {
  sent: 'Saving…',
  queued: "Waiting to be sent. It goes out by itself when you're back.",
  unanswered: "It may not have arrived. We'll send it again when you're back.",
  dropped: 'Not sent. Your text is still here: submit it again when you are back.',
}

interface Props {
  readonly url: string
  /** Leave it out in an app: then it is the browser. */
  readonly environment: Environment
}

/** A form that lets go of what was typed only when the server has it. */
export function KeptDraft({ url, environment }: Props): ReactElement {
  const { register, handleSubmit, reset } = useForm({ defaultValues: { text: '' } })
  const [parcel, setParcel] = useState<Parcel | null>(null)
  const [saved, setSaved] = useState<readonly string[]>([])

  const { connection, send } = useWebSocket(url, {
    environment,
    onMessage(data) {
      // The demo's server answers with what it got; the id tells which one it was.
      const { id, text } = JSON.parse(String(data)) as Parcel
      if (id !== parcel?.id) return
      setSaved((before) => [...before, text])
      setParcel(null)
      reset()
    },
    onClose: () =>
      setParcel((now) => (now?.state === 'sent' ? { ...now, state: 'unanswered' } : now)),
    // The same id again, so that a server that has it already does not take it for another.
    onOpen: () => parcel?.state === 'unanswered' && deliver(parcel.id, parcel.text),
    onDrop: () => setParcel((now) => now && { ...now, state: 'dropped' }),
  })

  function deliver(id: string, text: string): void {
    setParcel({ id, text, state: send(JSON.stringify({ id, text })) })
  }

  const pending = parcel !== null && parcel.state !== 'dropped'
  return (
    <>
      <ConnectionBanner connection={connection} />
      <form
        className="stack"
        onSubmit={(event) =>
          void handleSubmit(({ text }) => deliver(parcel?.id ?? crypto.randomUUID(), text))(event)
        }
      >
        <label>
          Your report
          <textarea className="field" rows={3} readOnly={pending} required {...register('text')} />
        </label>
        <div className="row">
          <button className="primary" aria-disabled={pending} type={pending ? 'button' : 'submit'}>
            Submit
          </button>
        </div>
        <p role="status">{parcel ? words[parcel.state] : saved.length > 0 && 'Saved.'}</p>
      </form>
      <ul className="list" aria-label="Saved reports">
        {saved.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}
