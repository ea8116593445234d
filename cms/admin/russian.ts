/**
 * What Payload says in Russian, in the platform's own term: «учётная запись», where Payload has
 * «аккаунт». For `i18n.translations.ru`.
 */
export const ruTerms = {
  authentication: {
    account: 'Учётная запись',
    accountOfCurrentUser: 'Моя учётная запись',
    checkYourEmailForPasswordReset:
      'Если с этим адресом есть учётная запись, вы скоро получите письмо о том, как задать новый пароль. Если письма нет, загляните в спам.',
    loggedInChangePassword:
      'Чтобы изменить пароль, откройте <0>свою учётную запись</0> и измените его там.',
  },
  error: { accountAlreadyActivated: 'Эта учётная запись уже включена.' },
}
