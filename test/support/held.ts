import { onTestFinished } from 'vitest'
import {
  type CloseCatalogs,
  type Connection,
  type ConnectionOptions,
  createConnection,
  type KindsOf,
} from '../../src/index.ts'

/** A connection that is held until the test is over. */
export function held<const Catalogs extends CloseCatalogs = readonly []>(
  url: string,
  options?: ConnectionOptions<Catalogs>,
): Connection<KindsOf<Catalogs>> {
  const connection = createConnection(url, options)
  const release = connection.retain()
  onTestFinished(() => release({ linger: false }))
  return connection
}
