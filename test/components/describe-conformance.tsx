import { cleanup } from '@testing-library/react'
import { type ComponentType, createRef, type ReactElement, type ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'

/** The props every component of the set has, as far as the suite needs them. */
interface AnyProps {
  readonly [name: string]: unknown
  readonly children?: ReactNode
}

export interface Conformance {
  /** The component's own element. */
  readonly slot: string
  readonly tag: string
  /** A `data-` attribute that must be there, and its value. */
  readonly data: readonly [name: string, value: string]
  /** Brings the component where it shows something. */
  readonly show: (element: ReactElement) => Promise<void>
  /** Children of one's own may replace the component's. @default true */
  readonly takesChildren?: boolean
}

/** The names of those that have been through it. */
export const described = new Set<string>()

/** One suite for every component: what a person who knows Base UI would expect of each. */
export function describeConformance(
  name: string,
  Tested: ComponentType<never>,
  { slot, tag, data: [attribute, value], show, takesChildren = true }: Conformance,
): void {
  described.add(name)
  // Every component takes these props; TypeScript can't see that through a generic.
  const Component = Tested as ComponentType<AnyProps>
  const find = (): HTMLElement => {
    const element = document.querySelector<HTMLElement>(`[data-slot='${slot}'][data-testid='it']`)
    if (!element) throw new Error(`There is no ${slot}`)
    return element
  }

  describe(`${name}: conventions`, () => {
    afterEach(cleanup)

    it('spreads rest props on its own element and names its slot', async () => {
      await show(<Component data-testid="it" title="mine" />)
      expect(find().tagName.toLowerCase()).toBe(tag)
      expect(find().title).toBe('mine')
    })

    it('tells its state as data attributes', async () => {
      await show(<Component data-testid="it" />)
      expect(find().getAttribute(attribute)).toBe(value)
    })

    it('forwards a ref object and a ref function, and lets go of both', async () => {
      const ref = createRef<HTMLElement>()
      await show(<Component data-testid="it" ref={ref} />)
      expect(ref.current).toBe(find())
      cleanup()
      expect(ref.current).toBeNull()

      const seen: (HTMLElement | null)[] = []
      await show(
        <Component data-testid="it" ref={(node: HTMLElement | null) => void seen.push(node)} />,
      )
      expect(seen.at(-1)).toBe(find())
      cleanup()
      expect(seen.at(-1)).toBeNull()
    })

    it('takes className and style as values and as functions of its state', async () => {
      await show(<Component data-testid="it" className="mine" style={{ color: 'red' }} />)
      expect(find().className).toBe('mine')
      expect(find().style.color).toBe('red')
      cleanup()

      const key = attribute.replace('data-', '')
      await show(
        <Component
          data-testid="it"
          className={(state: AnyProps) => `is-${String(state[key])}`}
          style={(state: AnyProps) => ({ opacity: state[key] === undefined ? 0 : 0.5 })}
        />,
      )
      expect(find().className).toBe(`is-${value}`)
      expect(find().style.opacity).toBe('0.5')
    })

    it('renders another element, keeping its props, class names and ref', async () => {
      const ours = createRef<HTMLElement>()
      const theirs = createRef<HTMLElement>()
      await show(
        <Component
          data-testid="it"
          className="outer"
          ref={ours}
          render={<article ref={theirs} className="inner" lang="en" />}
        />,
      )
      expect(find().tagName).toBe('ARTICLE')
      expect(find().className).toBe('outer inner')
      expect(find().lang).toBe('en')
      expect(find().getAttribute(attribute)).toBe(value)
      expect(ours.current).toBe(find())
      expect(theirs.current).toBe(find())
    })

    it('renders with a function of its props and state', async () => {
      const key = attribute.replace('data-', '')
      await show(
        <Component
          data-testid="it"
          render={(props: AnyProps, state: AnyProps) => (
            <article {...props} title={String(state[key])} />
          )}
        />,
      )
      expect(find().tagName).toBe('ARTICLE')
      expect(find().title).toBe(value)
    })

    if (!takesChildren) return
    it('takes children instead of its own', async () => {
      await show(<Component data-testid="it">Other words</Component>)
      expect(find().textContent).toBe('Other words')
    })
  })
}
