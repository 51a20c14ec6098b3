import { describeCompiler } from '../support/compiler.ts'

const imports = {
  'src/core/define-close-codes.ts': ['defineCloseCodes'],
  'src/core/close-reason.ts': ['explainClose'],
}

describeCompiler(imports, [
  {
    title: 'right rows compile',
    source: `
      const codes = defineCloseCodes({
        1000: { retry: 'backoff' },
        3003: { severity: 'info' },
        4001: { kind: 'sessionExpired', retry: 'afterAuth', reasons: { 'no *': { kind: 'gone' } } },
        4401: { kind: 'unauthorized' },
        4403: { kind: 'unauthorized' },
        '4100-4199': { kind: 'overCapacity', retry: { between: [1, 2] } },
      })
      const { kind } = explainClose({ code: 4001 }, codes)
      if (kind === 'sessionExpired' || kind === 'gone' || kind === 'normal') console.log(kind)`,
    says: null,
  },
  {
    title: 'a kind of two codes is named',
    source: `
      defineCloseCodes({
        4001: { kind: 'kicked' }, // ⟵
        4002: { kind: 'kicked' }, // ⟵
      })`,
    says: "'kicked' is the kind of two codes here: give each its own, or use a range",
  },
  {
    title: 'a kind that a reason repeats is named',
    source: `
      defineCloseCodes({
        4001: { kind: 'kicked' }, // ⟵
        4002: { kind: 'other', reasons: { x: { kind: 'kicked' } } },
      })`,
    says: "'kicked' is the kind of two codes here",
  },
  {
    title: 'a kind with a capital is not camelCase',
    source: `defineCloseCodes({ 4001: { kind: 'Kicked' } }) // ⟵`,
    says: "'Kicked' is not camelCase",
  },
  {
    title: 'a kind with a hyphen is not camelCase',
    source: `defineCloseCodes({ 4001: { kind: 'kicked-out' } }) // ⟵`,
    says: "'kicked-out' is not camelCase",
  },
  {
    title: 'a row of its own needs a kind',
    source: `defineCloseCodes({ 4001: { retry: 'never' } }) // ⟵`,
    says: '4001 needs a kind',
  },
  {
    title: 'a range needs a kind',
    source: `defineCloseCodes({ '4100-4199': { retry: 'never' } }) // ⟵`,
    says: '4100-4199 needs a kind',
  },
  {
    title: 'a code between the standard ones and 3000 is not an app’s',
    source: `defineCloseCodes({ 2000: { kind: 'mine' } }) // ⟵`,
    says: "2000 is not an app's to define: use 4000-4999",
  },
  {
    title: 'a code over 4999 is not an app’s',
    source: `defineCloseCodes({ 5000: { kind: 'mine' } }) // ⟵`,
    says: "5000 is not an app's to define",
  },
  {
    title: 'a name is not a code',
    source: `defineCloseCodes({ kicked: { kind: 'kicked' } }) // ⟵`,
    says: "not a close code or a range such as '4100-4199'",
  },
  {
    title: 'a retry rule that does not exist is refused',
    source: `defineCloseCodes({ 4001: { kind: 'kicked', retry: 'sometimes' } }) // ⟵`,
    says: `"sometimes"' is not assignable to type 'RetryRule`,
  },
  {
    title: 'a kind that no catalog has is refused where it is compared',
    source: `
      const codes = defineCloseCodes({ 4001: { kind: 'sessionExpired' } })
      const closeReason = explainClose({ code: 4001 }, codes)
      if (closeReason.kind === 'sessionExpird') console.log(closeReason) // ⟵`,
    says: `no overlap`,
  },
  {
    title: 'a code that a kind never has is refused',
    source: `
      const codes = defineCloseCodes({ 4001: { kind: 'sessionExpired' } })
      const closeReason = explainClose({ code: 4001 }, codes)
      if (closeReason.kind === 'sessionExpired' && closeReason.code === 4002) console.log() // ⟵`,
    says: `'4001' and '4002' have no overlap`,
  },
  {
    title: 'the type of a catalog reads as the map from kind to code',
    source: `
      const codes: null = defineCloseCodes({ // ⟵
        4001: { kind: 'sessionExpired' },
        '4100-4199': { kind: 'overCapacity' },
      })`,
    says: 'CloseCatalog<{ readonly overCapacity: number; readonly sessionExpired: 4001; }>',
  },
])
