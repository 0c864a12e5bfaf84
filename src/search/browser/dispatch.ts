/**
 * The text of the one inline script of every page; `base` is the site's, as `Addresses.base` gives it. It loads
 * `/search/page.js` when the reader presses `/` or Ctrl+K, enters a search line or anything of the search page, or when the search page's address
 * says what to search for, `/search/marks.js` where a document's address carries a query, `/search/since.js` where that of a list by time
 * says since when, and `/follow-up/register.js` where the reader enters the form of the register or its address says what to show; until
 * then it loads nothing. A button with `data-script` loads the script of that name beside them and is given to its `act`; a link with
 * one is followed only where the script cannot be had, or where the reader wants it in a window of its own. Where a page has
 * contents, `contents.js` is loaded when the reader first turns the wheel, presses a key, or touches or clicks the page.
 * It puts the class `js` on the root, folds the filters on a phone, and shows the element `search-old` where the browser is
 * too old to search, `search-failed` or `register-failed` where a script cannot be had.
 */
export function dispatchScript(base: string): string {
  const folder = JSON.stringify(`${base}search/`).replace(/</g, '\\u003c');
  return `(d=>{const a=addEventListener,s=location.search,g=n=>d.getElementById(n),i=n=>g('search-'+n),c=(e,q)=>e.target.closest(q),l=f=>import(${folder}+f+'.js').catch(()=>{const e=g('register-failed')||i(self.DecompressionStream?'failed':'old');if(e)e.hidden=!1}),t=()=>l('../follow-up/register'),k=e=>e.ctrlKey||e.metaKey,o=e=>{e.preventDefault();l('page').then(m=>m&&m.open())};d.documentElement.classList.add('js');if(i('filters')&&innerWidth<768)i('filters').open=!1;a('keydown',e=>{(k(e)?/^k$/i.test(e.key):e.key=='/'&&!e.altKey&&!c(e,'input,textarea,select,[contenteditable]'))&&o(e)});a('focusin',e=>{c(e,'[name=q],#search-page')&&l('page');c(e,'#register')&&t()});a('click',e=>{const t=c(e,'[data-script]');t&&!k(e)&&(t.href&&e.preventDefault(),l(t.dataset.script).then(m=>m?m.act(t):t.href&&(location=t.href)))});g('contents')&&['wheel','keydown','pointerdown'].map(n=>a(n,()=>l('contents'),{once:!0}));s&&(i('page')?l('page'):g('register')?t():i('since')?l('since'):/[?&]q=./.test(s)&&l('marks'))})(document)`;
}
