import { contextBridge, ipcRenderer, webUtils } from 'electron'

contextBridge.exposeInMainWorld('app', {
  call: (name: string, args: unknown) => ipcRenderer.invoke('call', name, args),
  on: (name: string, heard: (value: unknown) => void) => {
    const listener = (_: unknown, sent: string, value: unknown) => {
      if (sent === name) heard(value)
    }
    ipcRenderer.on('event', listener)
    return () => void ipcRenderer.off('event', listener)
  },
  pathOf: (file: File) => webUtils.getPathForFile(file)
})
