export { GraphqlProvider as default } from '../../graphql/provider.tsx';
