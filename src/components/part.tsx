'use client'

import {
  cloneElement,
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  createElement,
  type CSSProperties,
  isValidElement,
  type JSX,
  type ReactElement,
  useMemo,
  version,
} from 'react'

type AnyProps = Record<string, unknown>
/** A ref to whatever element; a method, because what a callback takes is then not compared strictly. */
type AnyRef = { attach(node: unknown): unknown }['attach'] | { current: unknown } | null | undefined

/** What a part can be told by: each entry that is not null or false becomes a `data-` attribute. */
export type PartState = Readonly<Record<string, string | number | boolean | null>>

/** Instead of a part's own element: another element, or a function that returns one. */
export type PartRender<State, Tag extends keyof JSX.IntrinsicElements = 'div'> =
  | ReactElement
  | ((props: ComponentPropsWithRef<Tag> & AnyProps, state: State) => ReactElement)

/** The props of an element, `className` and `style` of the part's state if wished, and `render`. */
export type PartProps<Tag extends keyof JSX.IntrinsicElements, State = PartState> = Omit<
  ComponentPropsWithoutRef<Tag>,
  'className' | 'style'
> & {
  readonly className?: string | ((state: State) => string | undefined) | undefined
  readonly style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined
  readonly render?: PartRender<State, Tag> | undefined
}

interface PartInput<State> extends Omit<ComponentPropsWithoutRef<'button'>, 'slot'> {
  readonly href?: string
  readonly tag: keyof JSX.IntrinsicElements
  readonly slot: string
  readonly state: State
  /** What the person who uses the component gave. */
  readonly given: object
  readonly forwardedRef?: AnyRef
  readonly ownRef?: AnyRef
}

/**
 * The element of a component: our props, then the app's. Handlers of both run, the app's first, and
 * `event.preventDefault()` keeps ours from running.
 */
export function Part<State extends PartState>(input: PartInput<State>): ReactElement {
  const { tag, slot, state, given, forwardedRef, ownRef, ...own } = input
  const { render, className, style, ...rest }: PartProps<'div', State> = given
  const props: AnyProps = merge(
    { 'data-slot': slot, ...dataAttributes(state), ...own },
    {
      ...rest,
      className: typeof className === 'function' ? className(state) : className,
      style: typeof style === 'function' ? style(state) : style,
    },
  )
  const elementRef = isValidElement<AnyProps>(render) ? refOf(render) : undefined
  const ref = useMemo(
    () => mergeRefs([forwardedRef, ownRef, elementRef]),
    [forwardedRef, ownRef, elementRef],
  )
  if (typeof render === 'function') return render({ ...props, ref }, state)
  if (isValidElement<AnyProps>(render)) {
    return cloneElement(render, { ...merge(props, render.props), ref })
  }
  return createElement(tag, { ...props, ref })
}

function dataAttributes(state: PartState): AnyProps {
  const entries = Object.entries(state).filter(([, value]) => value !== null && value !== false)
  return Object.fromEntries(
    entries.map(([name, value]) => [`data-${name}`, value === true ? '' : value]),
  )
}

/** The second's props win; class names and styles of both stay, handlers of both run. */
function merge(ours: AnyProps, theirs: AnyProps): AnyProps {
  const merged = { ...ours }
  for (const [name, their] of Object.entries(theirs)) {
    const our = ours[name]
    if (their === undefined) continue
    if (isHandler(name, our) && isHandler(name, their)) {
      merged[name] = (event: Event) => {
        their(event)
        if (!event.defaultPrevented) our(event)
      }
    } else if (name === 'className' && typeof our === 'string' && typeof their === 'string') {
      merged[name] = `${our} ${their}`
    } else if (name === 'style') {
      merged[name] = Object.assign({}, our, their)
    } else {
      merged[name] = their
    }
  }
  return merged
}

function isHandler(name: string, value: unknown): value is (event: Event) => void {
  return typeof value === 'function' && /^on[A-Z]/.test(name)
}

/** React 19 keeps an element's ref among its props, React 18 beside them; each warns of the other. */
function refOf(element: ReactElement<AnyProps>): AnyRef {
  const holder: object = Number.parseInt(version, 10) < 19 ? element : element.props
  // Neither place is typed for both versions.
  return (holder as { ref?: AnyRef }).ref
}

function mergeRefs(refs: readonly AnyRef[]): (node: unknown) => void {
  let detachers: (() => void)[] = []
  // It returns no clean-up, which React 18 would warn of: it detaches when it gets null.
  return (node) => {
    for (const detach of detachers) detach()
    detachers = node === null ? [] : refs.map((ref) => attach(ref, node))
  }
}

function attach(ref: AnyRef, node: unknown): () => void {
  if (typeof ref === 'function') {
    const cleanUp = ref(node)
    return typeof cleanUp === 'function' ? () => void cleanUp() : () => void ref(null)
  }
  if (!ref) return () => {}
  ref.current = node
  return () => {
    ref.current = null
  }
}
