// What is nicer with a script: tick all, and keys for who switches them on. Everything works without.
import { keys } from './keys.js'
import { tickAll } from './tick-all.js'

tickAll(document.querySelector('[data-bulk]'))
keys(document)
