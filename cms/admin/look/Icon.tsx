/** The mark of the platform: the fixed patch, a steppe tulip between its leaves. */
export function Icon() {
  return (
    <svg className="patch" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" aria-hidden="true">
      <path fill="#0e3b5c" d="M0 0h8v8H0z" />
      <path
        fill="#e7b32a"
        d="M2 2v-1a1 1 0 0 1 2 0v1zM4 2v-1a1 1 0 0 1 2 0v1zM2 2h2v1a1 1 0 0 1-1 1h-1zM6 2h-2v1a1 1 0 0 0 1 1h1z"
      />
      <path
        fill="#0e9bb8"
        d="M0 2h2l-2 2zM8 2h-2l2 2zM0 4h2a2 2 0 0 1-2 2zM8 4h-2a2 2 0 0 0 2 2z"
      />
      <path
        fill="#f3ead9"
        d="M3 4l1 1-1 1-1-1zM5 4l1 1-1 1-1-1zM0 8v-1a1 1 0 0 1 2 0v1zM6 8v-1a1 1 0 0 1 2 0v1zM2 8v-1a1 1 0 0 1 2 0v1zM4 8v-1a1 1 0 0 1 2 0v1z"
      />
    </svg>
  )
}
