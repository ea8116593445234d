/** What a PDF may do when it is opened: run a script, start a program, carry other files. */
const active = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)\b/

/** Whether a document could act on its reader's machine; compressed parts cannot be looked into. */
export const isActiveDocument = (bytes: Buffer): boolean =>
  bytes.subarray(0, 1024).includes('%PDF') && active.test(bytes.toString('latin1'))
