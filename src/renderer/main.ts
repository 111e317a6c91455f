import '../core/without-eval.ts'
import { mount } from 'svelte'
import '@fontsource-variable/source-sans-3/index.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './style/tokens.css'
import './style/base.css'
import App from './App.svelte'

const target = document.getElementById('app')
if (target) mount(App, { target })
