/** Bundlers replace `process.env.NODE_ENV`; this package uses nothing else of Node's. */
declare const process: { readonly env: { readonly NODE_ENV?: string } }
