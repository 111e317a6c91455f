import { app } from 'electron'
import { archiveFolder, chooseUserData } from './places.ts'
import { registerAppScheme } from './protocol.ts'
import { switchOffNetwork } from './guard.ts'
import { start } from './start.ts'

// All of this must be said before the app is ready.
chooseUserData(process.env)
switchOffNetwork()
registerAppScheme()

if (app.requestSingleInstanceLock()) {
  void start(archiveFolder(process.argv, process.env))
} else {
  app.quit()
}
