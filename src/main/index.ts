import { app } from 'electron'
import { chooseUserData } from './places.ts'
import { registerAppScheme } from './protocol.ts'
import { sandboxEveryPage, switchOffNetwork } from './guard.ts'
import { start } from './start.ts'

// All of this must be said before the app is ready.
chooseUserData(process.env)
switchOffNetwork()
sandboxEveryPage()
registerAppScheme()

if (app.requestSingleInstanceLock()) {
  void start()
} else {
  app.quit()
}
