/**
 * The text of the one inline script of every page; `base` is the site's, as `Addresses.base` gives it. It loads
 * `/search/page.js` when the reader presses `/` or Ctrl+K, enters a search line or anything of the search page, or when the search page's address
 * says what to search for, `/search/marks.js` where a document's address carries a query, `/search/since.js` where that of a list by time
 * says since when, `/search/player.js` where the recording of a page is played or the address says from when, and `/follow-up/register.js` where the reader enters the form of the register or its address says what to show; until
 * then it loads nothing. A button with `data-script` loads the script of that name beside them and is given to its `act`.
 * It puts the class `js` on the root, folds the filters on a phone, and shows the element `search-old` where the browser is
 * too old to search, `search-failed` or `register-failed` where a script cannot be had.
 */
export function dispatchScript(base: string): string {
  const folder = JSON.stringify(`${base}search/`).replace(/</g, '\\u003c');
  return `((d,a)=>{const b=${folder},s=location.search,g=n=>d.getElementById(n),i=n=>g('search-'+n),l=f=>import(b+f+'.js').catch(()=>{const e=g('register-failed')||i(self.DecompressionStream?'failed':'old');if(e)e.hidden=!1}),t=()=>l('../follow-up/register'),o=e=>{e.preventDefault();l('page').then(m=>m&&m.open())};d.documentElement.classList.add('js');innerWidth<768&&i('filters')&&(i('filters').open=!1);a('keydown',e=>{const t=e.target,c=e.ctrlKey||e.metaKey;if(e.key=='/'&&!c&&!e.altKey&&!/^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName)&&!t.isContentEditable||/^k$/i.test(e.key)&&c)o(e)});a('focusin',({target:e})=>{if(e.name=='q'||e.closest('#search-page'))l('page');e.closest('#register')&&t()});a('click',e=>{const t=e.target.closest('[data-script]');t&&l(t.dataset.script).then(m=>m&&m.act(t))});a('play',e=>e.target.id=='player'&&l('player'),!0);s&&(i('page')?l('page'):g('register')?t():i('since')?l('since'):(/[?&]q=./.test(s)&&l('marks'),g('player')&&/[?&]t=/.test(s)&&l('player')))})(document,addEventListener)`;
}
