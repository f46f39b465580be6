// A token unlocks exact, live figures for as long as this document lives.
import { isSignedIn, signIn, signOut } from './api.js';

/** `changed` is told when somebody has signed in or out; `open()` asks for a token, which must not move who reads. */
export function offerSignIn(changed) {
  const [opener, closer, form, input] = ['sign-in', 'sign-out', 'access', 'token'].map(id => document.getElementById(id));
  const show = isOpen => {
    form.hidden = !isOpen;
    opener.ariaExpanded = String(isOpen);
    opener.hidden = isSignedIn();
    closer.hidden = !isSignedIn();
  };
  opener.addEventListener('click', () => {
    show(form.hidden);
    if (!form.hidden) input.focus();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    signIn(input.value.trim());
    input.value = '';
    show(false);
    closer.focus();
    changed();
  });
  closer.addEventListener('click', () => {
    signOut();
    show(false);
    opener.focus();
    changed();
  });
  return { open: () => show(true) };
}
