/** One box that ticks all of a list. */
export function tickAll(form) {
  if (!form) return
  const boxes = [...form.querySelectorAll('.item__box input')]
  const all = document.createElement('label')
  all.className = 'tick-all'
  const box = document.createElement('input')
  box.type = 'checkbox'
  all.append(box, ` Tick all ${boxes.length}`)
  form.querySelector('[data-items]').before(all)
  box.addEventListener('change', () => boxes.forEach((other) => { other.checked = box.checked }))
  form.addEventListener('change', () => {
    const ticked = boxes.filter((other) => other.checked).length
    box.checked = ticked === boxes.length
    box.indeterminate = ticked > 0 && ticked < boxes.length
  })
}
