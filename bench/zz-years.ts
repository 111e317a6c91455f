import { addYears } from './add-years.ts'
console.log('start', new Date().toISOString())
addYears('/work/bench-at/years-1000000', { passages: 100_000, tags: 20_000, entities: 20_000 })
console.log('done', new Date().toISOString())
