export { OutsideFrame as default } from '../../features/sign-in/outside-frame.tsx';
