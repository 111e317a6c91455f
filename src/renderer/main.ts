import '../core/without-eval.ts'
import { mount } from 'svelte'
import { firstSettings } from '../core/settings/model.ts'
import '@fontsource-variable/source-sans-3/index.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './style/tokens.css'
import './style/base.css'
import './style/settings.css'
import App from './App.svelte'
import { call } from './call.ts'
import { apply } from './feature/settings/apply.ts'

const target = document.getElementById('app')
// Before anything is shown, so that it is shown once, as the analyst has it.
const first = await call('settings.read', {}).catch(() => firstSettings)
apply(first)
if (target) mount(App, { target, props: { first } })
