import { describe, expect, it, vi } from 'vitest'
import type { ConnectionToast } from '../../src/core/toast.ts'
import { baseUiAdapter, sonnerAdapter } from '../../src/core/toast-adapters.ts'

const onDismiss = vi.fn()
const onClick = vi.fn()

const lost: ConnectionToast = {
  title: 'Connection lost',
  description: "We're trying to reconnect.",
  severity: 'warning',
  urgent: false,
  duration: Infinity,
  action: { label: 'Try again', onClick },
  onDismiss,
}

const restored: ConnectionToast = {
  ...lost,
  title: 'Back online',
  severity: 'success',
  duration: 5_000,
  action: null,
}

describe('sonnerAdapter', () => {
  const createSonner = () => ({
    info: vi.fn(() => 1),
    warning: vi.fn((_title: string, _options: object) => 2),
    error: vi.fn(() => 3),
    success: vi.fn((_title: string, _options: object) => 4),
    dismiss: vi.fn(),
  })

  it('shows a toast of its severity until the trouble is over', () => {
    const toast = createSonner()
    expect(sonnerAdapter(toast).show(lost)).toBe(2)
    expect(toast.warning).toHaveBeenCalledExactlyOnceWith('Connection lost', {
      description: "We're trying to reconnect.",
      duration: Infinity,
      action: { label: 'Try again', onClick: expect.any(Function) },
      onDismiss,
    })
  })

  it('replaces it in place, the button too', () => {
    const toast = createSonner()
    sonnerAdapter(toast).update(2, restored)
    const [title, options] = toast.success.mock.calls[0] ?? []
    expect(title).toBe('Back online')
    expect(options).toMatchObject({ id: 2, duration: 5_000 })
    // There, though undefined: sonner merges.
    expect(options).toHaveProperty('action', undefined)
  })

  it('keeps the toast when its button is pressed', () => {
    const toast = createSonner()
    sonnerAdapter(toast).show(lost)
    const [, options] = toast.warning.mock.calls[0] ?? []
    const { action } = options as { action: { onClick: (event: unknown) => void } }
    const event = { preventDefault: vi.fn(), currentTarget: {} }
    action.onClick(event)
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(onClick).toHaveBeenCalledWith(event)
  })

  it('takes it away', () => {
    const toast = createSonner()
    sonnerAdapter(toast).dismiss(2)
    expect(toast.dismiss).toHaveBeenCalledExactlyOnceWith(2)
  })
})

describe('baseUiAdapter', () => {
  const createManager = () => ({
    add: vi.fn(() => 'toast-1'),
    update: vi.fn(),
    close: vi.fn(),
  })

  it('shows a toast until the trouble is over', () => {
    const manager = createManager()
    expect(baseUiAdapter(manager).show(lost)).toBe('toast-1')
    expect(manager.add).toHaveBeenCalledExactlyOnceWith({
      title: 'Connection lost',
      description: "We're trying to reconnect.",
      type: 'warning',
      timeout: 0,
      priority: 'low',
      actionProps: { children: 'Try again', onClick },
      onClose: onDismiss,
    })
  })

  it('announces what needs the person with high priority', () => {
    const manager = createManager()
    baseUiAdapter(manager).show({ ...lost, urgent: true })
    expect(manager.add).toHaveBeenCalledWith(expect.objectContaining({ priority: 'high' }))
  })

  it('replaces it in place, the button too', () => {
    const manager = createManager()
    baseUiAdapter(manager).update('toast-1', restored)
    const [id, options] = manager.update.mock.calls[0] ?? []
    expect(id).toBe('toast-1')
    expect(options).toMatchObject({ title: 'Back online', type: 'success', timeout: 5_000 })
    expect(options).toHaveProperty('actionProps', undefined)
  })

  it('takes it away', () => {
    const manager = createManager()
    baseUiAdapter(manager).dismiss('toast-1')
    expect(manager.close).toHaveBeenCalledExactlyOnceWith('toast-1')
  })
})
