/** Dexie follows awaits only out of an async function: with another one the transaction can end early. */
const asyncTransaction = {
  create: (context) => ({
    "CallExpression[callee.property.name='transaction'] > ArrowFunctionExpression[async=false]"(node) {
      context.report({ node, message: 'What runs in a transaction of Dexie is an async function.' })
    },
  }),
}

export default { meta: { name: 'dexie' }, rules: { 'async-transaction': asyncTransaction } }
