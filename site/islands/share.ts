/** Shares the page as the device does, or else copies its address; without a script the link writes a mail. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-share]'))
  link.addEventListener('click', (event) => {
    const url = location.href
    if ('share' in navigator) {
      event.preventDefault()
      // whoever changes their mind has lost nothing
      void navigator.share({ title: link.dataset['share'] ?? '', url }).catch(() => {})
    } else if ('clipboard' in navigator) {
      event.preventDefault()
      void (navigator as Navigator).clipboard.writeText(url).then(
        () => (link.textContent = link.dataset['copied'] ?? ''),
        // a page that may not copy writes the mail after all
        () => location.assign(link.href),
      )
    }
  })
