const reads = new Set([
  'find',
  'findByID',
  'findGlobal',
  'findVersions',
  'findVersionByID',
  'findGlobalVersions',
  'count',
  'countVersions',
  'create',
  'update',
  'updateGlobal',
  'delete',
  'duplicate',
  'restoreVersion',
  'findDistinct',
])

const isPayload = (node) =>
  (node.type === 'Identifier' && node.name === 'payload') ||
  (node.type === 'MemberExpression' &&
    node.property.type === 'Identifier' &&
    node.property.name === 'payload')

/** Payload's Local API skips access rules unless told: every call must say `overrideAccess`. */
export const sayAsWhom = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { silent: 'Say overrideAccess: true or false: as whom is this read?' },
  },
  create: (context) => ({
    CallExpression(node) {
      const { callee } = node
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      if (!reads.has(callee.property.name) || !isPayload(callee.object)) return
      const [options] = node.arguments
      if (options?.type !== 'ObjectExpression') return
      const says = options.properties.some(
        (property) =>
          property.type === 'SpreadElement' ||
          (property.key?.name ?? property.key?.value) === 'overrideAccess',
      )
      if (!says) context.report({ node, messageId: 'silent' })
    },
  }),
}
