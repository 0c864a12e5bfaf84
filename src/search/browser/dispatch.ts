/**
 * The text of the one inline script of every page; `base` is the site's, as `Addresses.base` gives it. It loads
 * `/search/page.js` when the reader presses `/` or Ctrl+K, enters a search line or anything of the search page, or when the search page's address
 * says what to search for, `/search/marks.js` where a document's address carries a query, `/search/since.js` where that of a list by time
 * says since when, and `/follow-up/register.js` where the reader enters the form of the register or its address says what to show; until
 * then it loads nothing. A button with `data-script` loads the script of that name beside them and is given to its `act`.
 * It puts the class `js` on the root, folds the filters on a phone, and shows the element `search-old` where the browser is
 * too old to search, `search-failed` or `register-failed` where a script cannot be had.
 */
export function dispatchScript(base: string): string {
  const folder = JSON.stringify(`${base}search/`).replace(/</g, '\\u003c');
  return `(d=>{const b=${folder},r=d.documentElement,g=n=>d.getElementById(n),i=n=>g('search-'+n),l=f=>import(b+f+'.js').catch(()=>{const e=g('register-failed')||i(self.DecompressionStream?'failed':'old');if(e)e.hidden=false}),t=()=>l('../follow-up/register'),o=e=>{e.preventDefault();l('page').then(m=>m&&m.open())};r.classList.add('js');if(i('filters')&&innerWidth<768)i('filters').open=false;addEventListener('keydown',e=>{const t=e.target;if(e.key=='/'&&!e.ctrlKey&&!e.metaKey&&!e.altKey&&!/^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName)&&!t.isContentEditable||/^k$/i.test(e.key)&&(e.ctrlKey||e.metaKey))o(e)});addEventListener('focusin',e=>{if(e.target.name=='q'||e.target.closest('#search-page'))l('page');if(e.target.closest('#register'))t()});addEventListener('click',e=>{const t=e.target.closest('[data-script]');t&&l(t.dataset.script).then(m=>m&&m.act(t))});location.search&&(i('page')?l('page'):g('register')?t():i('since')?l('since'):/[?&]q=./.test(location.search)&&l('marks'))})(document)`;
}
