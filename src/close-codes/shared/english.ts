import type { CloseMessage } from '../../core/messages.ts'

/** The page sends or asks for what the server does not take: only another version of it helps. */
export const outOfStep: CloseMessage = {
  title: 'Something went wrong',
  retrying: "We're reconnecting. If this keeps happening, reload the page.",
  stopped: "This page and the server couldn't understand each other. Reloading usually fixes it.",
  action: 'reload',
}

/** It passes by itself, and nothing needs to be done. */
export const interrupted: CloseMessage = {
  title: 'Connection interrupted',
  retrying: "We'll reconnect in a moment.",
  stopped: 'The server ended this connection.',
  action: 'reconnect',
}

/** The page goes faster than the server allows. */
export const tooFast: CloseMessage = {
  title: 'Too much at once',
  retrying: "The server asked us to slow down. We'll reconnect in a moment.",
  stopped: 'The server asked us to slow down. Wait a moment, then try again.',
  action: 'retry',
}

/** No room, now or for this account. */
export const full: CloseMessage = {
  title: 'The server is full',
  retrying: "Too many people are connected right now. We'll keep trying.",
  stopped: 'Too many people are connected right now. Try again in a moment.',
  action: 'retry',
}

/** The account, not this page, has reached what it is allowed. */
export const usedUp: CloseMessage = {
  title: 'Limit reached',
  retrying: 'The service has reached its limit for now. We are trying again.',
  stopped: 'The service has reached its limit for now. Try again later, or contact support.',
  action: ['contact', 'retry'],
}

/** The app is set up wrongly; the person at the screen can only report it. */
export const misconfigured: CloseMessage = {
  title: "Can't connect",
  stopped: "This page isn't set up to reach the service. Contact support if it stays that way.",
  action: 'contact',
}

/** The session is over and a new one is needed. */
export const sessionEnded: CloseMessage = {
  title: 'Your session ended',
  retrying: "We're starting a new one.",
  stopped: 'Reconnect to start a new one.',
  action: 'reconnect',
}

/** The service failed, not the person. */
export const serverTrouble: CloseMessage = {
  title: 'Something went wrong on our side',
  retrying: "It isn't anything you did. We're trying again.",
  stopped: 'Try again in a few minutes.',
  action: 'retry',
}
