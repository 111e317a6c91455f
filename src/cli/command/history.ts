import type { HistoryLine } from '../../core/archive/history-calls.ts'
import { numberFrom, optional, type Command } from '../command.ts'

const undoLatest = stepping(
  'undo',
  'Undo the latest change, or with --to every one after a step of the history.'
)

export const undoCommand: Command = {
  ...undoLatest,
  usage: '[--to STEP]',
  options: { to: { type: 'string' } },
  async run(engine, given) {
    const to = optional(given, 'to')
    if (to === undefined) return undoLatest.run(engine, given)
    const json = await engine.call('history.stepTo', { step: numberFrom(to, '--to') })
    return { json, text: `${json.undone} undone, ${json.redone} done again.` }
  }
}

export const redoCommand = stepping('redo', 'Do again what was undone last.')

export const historyCommand: Command = {
  name: 'history',
  usage: '[--limit N]',
  summary: 'List the changes that can be undone, latest first; those undone already are marked.',
  options: { limit: { type: 'string' } },
  lanes: ['read'],
  async run(engine, given) {
    const limit = numberFrom(optional(given, 'limit') ?? '50', '--limit')
    const { steps: json } = await engine.call('history.list', { limit: Math.min(limit, 500) })
    return { json, text: json.map(toText).join('\n') }
  }
}

function toText({ step, label, at, state }: HistoryLine): string {
  const mark = state === 'done' ? '' : ` (${state})`
  return `${String(step).padStart(6)}  ${at.slice(0, 16).replace('T', ' ')}  ${label}${mark}`
}

function stepping(name: 'undo' | 'redo', summary: string): Command {
  return {
    name,
    usage: '',
    summary,
    options: {},
    lanes: ['read', 'write'],
    async run(engine) {
      const json = await engine.call(`history.${name}`, {})
      return { json, text: json.done === null ? `There is nothing to ${name}.` : json.done }
    }
  }
}
