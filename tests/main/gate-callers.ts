// Run in the host by gate.test.ts: calls the gate as different frames would, and prints its answers.
import { writeSync } from 'node:fs'
import type { WebFrameMain } from 'electron'
import { makeCodec } from '../../scripts/chromium-host/codec.ts'
import { answerInvoke } from '../../scripts/chromium-host/ipc-main.ts'
import { openGate } from '../../src/main/gate.ts'
import { isOurs } from '../../src/main/protocol.ts'

const codec = makeCodec()
openGate((name, args) => Promise.resolve({ ok: true, value: [name, args] }), isOurs)

async function ask(frame: object | null, name: unknown = 'archive.state'): Promise<string> {
  const message = { kind: 'invoke', id: 1, channel: 'call', args: codec.encode([name, {}]) } as const
  const reply = await answerInvoke(message, frame as WebFrameMain)
  return reply.kind === 'reply' && reply.ok
    ? JSON.stringify(codec.decode(reply.value))
    : JSON.stringify(reply)
}

const page = 'app://wiremark/index.html'
const answers = {
  ours: await ask({ parent: null, url: page }),
  framed: await ask({ parent: {}, url: page }),
  elsewhere: await ask({ parent: null, url: 'https://agency.example/' }),
  lookalike: await ask({ parent: null, url: 'app://wiremark.example/index.html' }),
  gone: await ask(null),
  nameless: await ask({ parent: null, url: page }, { toString: 'archive.state' })
}
// At once, before the host would start Chromium.
writeSync(1, JSON.stringify(answers))
process.exit(0)
