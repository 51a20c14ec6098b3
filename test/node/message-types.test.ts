import { describeCompiler } from '../support/compiler.ts'

const imports = {
  'src/hooks/use-message.ts': ['useMessage'],
  'src/hooks/use-latest-message.ts': ['useLatestMessage'],
  'src/hooks/use-message-reducer.ts': ['useMessageReducer'],
  'src/core/connection.ts': ['createConnection'],
  'src/core/json.ts': ['json', 'jsonSender'],
  'src/core/parse.ts': ['parseWith'],
  'node_modules/zod/index.js': ['z'],
}

/** What every fixture starts with. */
function given(source: string): string {
  return `
    const connection = createConnection('/prices')
    const Price = z.object({ symbol: z.string(), price: z.coerce.number() })
    ${source}`
}

describeCompiler(imports, [
  {
    title: 'a handler gets what the schema makes of a message',
    source: given(`
      useMessage(connection, ({ symbol, price }) => symbol.at(price), parseWith(Price))
      const sum: number = useMessageReducer(connection, (a, { price }) => a + price, 0, parseWith(Price))
      useMessageReducer(connection, (all, price) => [...all, price.symbol], [''], parseWith(Price))
      const last: number | undefined = useLatestMessage(connection, parseWith(Price))?.price
      console.log(sum, last)`),
    says: null,
  },
  {
    title: 'the issues and the data of a bad message are typed',
    source: given(`
      useMessage(connection, ({ price }) => price.toFixed(), parseWith(Price, {
        onInvalid: ({ message, issues }, data) =>
          console.log(message.length, issues[0]?.message.length, issues[0]?.path, typeof data),
      }))`),
    says: null,
  },
  {
    title: 'a parser is a function: of one’s own, of a validator, or one that decodes for a schema',
    source: given(`
      const decode = (data: unknown): unknown => (data instanceof ArrayBuffer ? data.byteLength : 0)
      useMessage(connection, (size) => size.toFixed(), { parse: (data: unknown) => String(data).length })
      useMessage(connection, ({ price }) => price.toFixed(), { parse: (data: unknown) => Price.parse(data) })
      useMessage(connection, (size) => size.toFixed(), parseWith(z.number(), { parse: decode }))`),
    says: null,
  },
  {
    title: 'without a parser a message is unknown',
    source: given(`useMessage(connection, (data) => data.length) // ⟵`),
    says: "'data' is of type 'unknown'",
  },
  {
    title: 'a handler cannot promise itself a type that nobody checks',
    source: given(`useMessage(connection, (price: number) => price.toFixed()) // ⟵`),
    says: "Type 'unknown' is not assignable to type 'number'",
  },
  {
    title: 'JSON alone is of unknown type',
    source: given(`
      useMessage(
        connection,
        (price: number) => price.toFixed(), // ⟵
        { parse: json },
      )`),
    says: "Type 'unknown' is not assignable to type 'number'",
  },
  {
    title: 'a field that the schema does not have is named',
    source: given(`
      useMessage(connection, ({ symbl }) => symbl, parseWith(Price)) // ⟵`),
    says: "Property 'symbl' does not exist on type '{ symbol: string; price: number; }'",
  },
  {
    title: 'the latest message may be none yet',
    source: given(`
      useLatestMessage(connection, parseWith(Price)).price // ⟵`),
    says: "Object is possibly 'undefined'",
  },
  {
    title: 'what a schema makes is read off the options',
    source: given(`const options: null = parseWith(Price) // ⟵`),
    says: "Type 'MessageOptions<{ symbol: string; price: number; }>' is not assignable to type 'null'",
  },
  {
    title: 'options are no parser',
    source: given(`
      useMessage(connection, () => {}, { parse: parseWith(Price) }) // ⟵`),
    says: "is not assignable to type 'Parser<",
  },
  {
    title: 'what is no schema is refused',
    source: given(`parseWith({ validate: () => true }) // ⟵`),
    says: "does not exist in type 'StandardSchema<unknown>'",
  },
  {
    title: 'a sender takes its own type, whatever is received',
    source: given(`
      const sendOrder = jsonSender<{ symbol: string; amount: number }>(connection)
      sendOrder({ symbol: 'ACME', amount: 3 })
      sendOrder({ symbol: 'ACME', price: 3 }) // ⟵`),
    says: "'price' does not exist in type '{ symbol: string; amount: number; }'",
  },
  {
    title: 'nothing is no message',
    source: given(`jsonSender(connection)(undefined) // ⟵`),
    says: "'undefined' is not assignable to parameter of type 'string | number | boolean | object | null'",
  },
])
