import type { CDPSession } from 'playwright-core'

/**
 * Answer `webUtils.getPathForFile`. The page has stopped in `lookUp` (page-side.ts) with a File in its hands; Chromium
 * says where that file lies, and the page goes on with the answer. A file that was made in a page lies nowhere: ''.
 */
export async function answerFilePaths(cdp: CDPSession): Promise<void> {
  cdp.on('Debugger.paused', ({ callFrames }) => {
    const frame = callFrames[0]
    const answered = frame?.functionName === 'lookUp' ? answer(cdp, frame.callFrameId) : Promise.resolve()
    void answered.finally(() => cdp.send('Debugger.resume').catch(() => undefined))
  })
  await cdp.send('DOM.enable')
  await cdp.send('Debugger.enable')
}

async function answer(cdp: CDPSession, callFrameId: string): Promise<void> {
  const { result } = await cdp.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'asked.file' })
  if (result.objectId === undefined) return
  const path = await cdp.send('DOM.getFileInfo', { objectId: result.objectId }).then(
    (info) => info.path,
    () => ''
  )
  await cdp.send('Debugger.evaluateOnCallFrame', {
    callFrameId,
    expression: `asked.path = ${JSON.stringify(path)}`
  })
}
