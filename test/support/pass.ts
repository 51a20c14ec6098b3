import { act } from '@testing-library/react'
import { version } from 'react'
import type { FakeEnvironment } from '../../src/testing.ts'

/** React 18 renders only where an `act` ends, so that time must pass in steps to be seen. */
const step = version.startsWith('18.') ? 100 : Infinity

/** Lets virtual time pass, and React take part in it. */
export async function pass(fake: FakeEnvironment, duration: number): Promise<void> {
  let left = duration
  for (; left > step; left -= step) await act(() => fake.advance(step))
  await act(() => fake.advance(left))
}
