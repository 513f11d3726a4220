import type { Words } from '../catalogue.ts';

export const signIn: Words<'signIn'> = {
  title: '登录',
  refused: '登录未成功：{reason}',
  linkNote:
    '每次运行 <code>npm start</code> 都会打印一个一次性链接，无需密码即可登录。忘记密码时，请向平台管理员索取重设密码的链接。',
  signingIn: '正在登录……',
  moment: '请稍候。',
  notSignedIn: '未登录',
  signedOut: {
    crumb: '已退出登录',
    title: '您已退出登录',
  },
  email: '邮箱地址',
  password: '密码',
  button: '登录',
  noAccount: '还没有账户？<link>创建账户</link>',
  providers: '通过第三方登录',
  provider: '使用 {name} 继续',
  nowhere: 'API 没有给出要前往的地址。',
  newPasswordHint: '至少 {count} 个字符；长度最重要，几个单词连在一起就很好',
  show: '显示密码',
  signUp: {
    title: '创建账户',
    loading: '登录方式',
    invited: '账户需凭邀请创建：请打开团队成员交给您的链接。',
    closed: '此处不能自行创建账户，账户由平台管理员创建。',
    haveOne: '我已有账户',
    name: '您的姓名',
    emailHint: '邀请只对这个地址有效',
    make: '创建账户',
  },
  reset: {
    title: '设置密码',
    noToken: '此地址缺少令牌，请打开您收到的完整链接。',
    done: '密码已设置',
    doneText: '您已在所有地方退出登录，请用新密码登录。',
    new: '新密码',
    set: '设置密码',
  },
};
