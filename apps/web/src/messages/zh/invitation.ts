import type { Words } from '../catalogue.ts';

export const invitation: Words<'invitation'> = {
  title: '邀请',
  loading: '邀请',
  nothing: '此邀请已失效',
  nothingText: '邀请已被答复、撤回或过期，或者地址不完整。请向邀请您的人索取新的邀请。',
  leave: '前往 Stillgraph',
  join: '加入 {team}',
  offer: '{inviter} 邀请 <b>{email}</b> 以{role}身份加入团队 {team}。邀请于 {time} 失效。',
  roles: {
    OWNER: '所有者',
    ADMIN: '管理员',
    MEMBER: '成员',
    VIEWER: '访客',
  },
  declined: '您已谢绝，没有人加入 {team}。',
  signedInAs: '您已登录为 {name}。',
  accept: '加入团队',
  decline: '谢绝',
  declineYes: '确认谢绝',
  otherPerson: '您登录的账户是 {email}，并非受邀人。请退出登录，再以受邀人的身份回来。',
  signOut: '退出登录',
  leaveIt: '不作处理',
  ways: '进入方式',
  make: '创建账户',
  have: '我已有账户',
  signInFirst: '请登录后接受邀请。',
};
