import type { CSSProperties } from 'react'

/*
 * Style objects, because React sets them through the CSSOM: no style tag, and nothing that a strict
 * Content Security Policy would refuse. Colours are the system's, so that it is readable in light,
 * in dark and with forced colours, whatever the page around looks like.
 */

/** Where on the screen the devtools are. */
export type Position = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'

const edge = '1px solid GrayText'
const distance = 12

/** The box that holds button and panel. */
export function frameLook(position: Position): CSSProperties {
  const [vertical, horizontal] = [
    position.startsWith('top') ? 'top' : 'bottom',
    position.endsWith('left') ? 'left' : 'right',
  ]
  return {
    position: 'fixed',
    [vertical]: distance,
    [horizontal]: distance,
    zIndex: 99_999,
    display: 'flex',
    flexDirection: vertical === 'top' ? 'column' : 'column-reverse',
    alignItems: horizontal === 'left' ? 'flex-start' : 'flex-end',
    gap: 8,
    maxInlineSize: `calc(100vw - ${2 * distance}px)`,
    font: '13px/1.4 system-ui, sans-serif',
    color: 'CanvasText',
    textAlign: 'start',
  }
}

export const panelLook: CSSProperties = {
  boxSizing: 'border-box',
  inlineSize: 560,
  maxInlineSize: '100%',
  maxBlockSize: 'min(70vh, 640px)',
  overflow: 'auto',
  padding: 12,
  background: 'Canvas',
  border: edge,
  borderRadius: 8,
  boxShadow: '0 4px 24px rgb(0 0 0 / 0.3)',
}

export const buttonLook: CSSProperties = {
  font: 'inherit',
  minBlockSize: 28,
  padding: '2px 10px',
  color: 'ButtonText',
  background: 'ButtonFace',
  border: edge,
  borderRadius: 6,
  cursor: 'pointer',
}

export const fieldLook: CSSProperties = {
  font: 'inherit',
  boxSizing: 'border-box',
  minBlockSize: 28,
  inlineSize: 72,
  padding: '2px 6px',
  color: 'FieldText',
  background: 'Field',
  border: edge,
  borderRadius: 4,
}

export const rowLook: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  margin: '8px 0',
}

export const groupLook: CSSProperties = {
  margin: '0 0 12px',
  padding: '4px 12px',
  border: edge,
  borderRadius: 6,
}

export const headingLook: CSSProperties = { margin: '12px 0 4px', fontSize: 13, fontWeight: 600 }

export const summaryLook: CSSProperties = {
  padding: '4px 0',
  cursor: 'pointer',
  overflowWrap: 'anywhere',
}

export const factsLook: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'max-content 1fr',
  gap: '0 12px',
  margin: 0,
  fontSize: 12,
}

export const valueLook: CSSProperties = { margin: 0, overflowWrap: 'anywhere' }

export const logLook: CSSProperties = { maxBlockSize: 220, overflow: 'auto', fontSize: 12 }

export const tableLook: CSSProperties = { inlineSize: '100%', borderCollapse: 'collapse' }

export const cellLook: CSSProperties = {
  padding: '2px 8px 2px 0',
  textAlign: 'start',
  verticalAlign: 'top',
  fontWeight: 'normal',
}
