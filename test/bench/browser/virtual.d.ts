declare module 'virtual:contender' {
  export const contender: import('./contender.ts').Contender
}
