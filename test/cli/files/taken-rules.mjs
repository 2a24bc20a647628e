import { defineRule } from 'gongkai'

const title = { en: 'x', zh: 'x' }
export const one = defineRule({ id: 'W01', code: 'own/one', title, severity: 'error', scope: 'disclosure', check: () => [] })
export const two = defineRule({ id: 'OWN2', code: 'input/empty', title, severity: 'fatal', scope: 'disclosure' })
export const three = 3
