/** Puts into a call's page what concerns the one who looks: whether the call fits, and the way to apply. */
const place = document.querySelector<HTMLElement>('[data-fit]')
if (place)
  fetch(place.dataset['fit'] ?? '')
    .then(async (answer) => {
      if (answer.ok) place.innerHTML = await answer.text()
    })
    .catch(() => {
      // the link to the page of its own stays
    })
