import process from 'node:process'
import { type WebSocket, WebSocketServer } from 'ws'

/*
 * The server, in a process of its own. A page steers it through `/control` ("send 10000",
 * "send 1 /other", "close 1012", "count"): every answer goes back there, everything sent goes to the
 * sockets of the other paths.
 */

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
const clients = new Set<WebSocket>()
let accepted = 0

server.on('connection', (socket, request) => {
  if (request.url === '/control') {
    socket.on('message', (command: Buffer) => socket.send(String(obey(command.toString()))))
    return
  }
  accepted += 1
  clients.add(socket)
  socket.on('close', () => clients.delete(socket))
})
server.on('listening', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.send?.(address.port)
})
process.on('disconnect', () => process.exit())

function obey(command: string): number {
  const [verb, argument] = command.split(' ')
  const number = Number(argument)
  if (verb === 'send') {
    for (let index = 1; index <= number; index++) {
      const message = `{"index":${index},"price":${index * 7},"text":"the same for everybody"}`
      for (const client of clients) client.send(message)
    }
    return number
  }
  if (verb === 'close') for (const client of clients) client.close(number)
  if (verb === 'reset') accepted = 0
  return verb === 'accepted' ? accepted : clients.size
}
