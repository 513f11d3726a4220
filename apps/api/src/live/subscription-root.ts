/**
 * The root field of a subscription must not depend on variables: `@skip` and `@include` at the root are refused, as the
 * specification of GraphQL has it since 2025. graphql 16 does not check it, and throws where the one field is left out, by
 * which the whole socket would end with everything that is followed on it.
 */
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

const conditions = new Set(['skip', 'include']);

export function steadySubscriptionRoot(context: ValidationContext): ASTVisitor {
  const check = ({ selections }: SelectionSetNode, met: Set<string>): void => {
    for (const selection of selections) {
      const condition = selection.directives?.find(({ name }) => conditions.has(name.value));
      if (condition !== undefined) {
        const message = `the root of a subscription must not have @${condition.name.value}: whether it is followed is not for it to say`;
        context.reportError(new GraphQLError(message, { nodes: condition }));
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) check(selection.selectionSet, met);
      if (selection.kind !== Kind.FRAGMENT_SPREAD || met.has(selection.name.value)) continue;
      met.add(selection.name.value);
      const fragment = context.getFragment(selection.name.value);
      if (fragment) check(fragment.selectionSet, met);
    }
  };
  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation === OperationTypeNode.SUBSCRIPTION) check(selectionSet, new Set());
      return false;
    },
  };
}
