/**
 * The text of the one inline script of every page; `base` is the site's, as `Addresses.base` gives it. Until the reader acts or
 * the address carries a query it loads nothing; then it loads scripts by their names in `/search/`:
 * - `page` on `/` or Ctrl+K, to open the search line;
 * - that of `data-focus` when the reader enters an element that has it;
 * - that of `data-script` when a button or link that has it is pressed, which is then given to its `act`; a link is followed where
 *   the script cannot be had, and where the reader wants it in a window of its own;
 * - that of `data-query`, `"q= marks"`, where the address's query holds what stands before the space;
 * - `contents`, on a page that has them, when the reader first turns the wheel, presses a key, or touches or clicks the page;
 * - `player` when the recording of a page is played.
 *
 * It puts the class `js` on the root, folds the filters on a phone, and shows the element `search-old` where the browser is
 * too old to search, `search-failed` or `register-failed` where a script cannot be had.
 */
export function dispatchScript(base: string): string {
  const folder = JSON.stringify(`${base}search/`).replace(/</g, '\\u003c');
  return `(d=>{const a=addEventListener,g=n=>d.getElementById(n),i=n=>g('search-'+n),c=(e,q)=>e.target.closest(q),l=f=>import(${folder}+f+'.js').catch(()=>{(g('register-failed')||i(self.DecompressionStream?'failed':'old')||{}).hidden=!1}),k=e=>e.ctrlKey||e.metaKey,o=e=>{e.preventDefault();l('page').then(m=>m&&m.open())};d.documentElement.classList.add('js');innerWidth<768&&((i('filters')||{}).open=!1);a('keydown',e=>{(k(e)?/^k$/i.test(e.key):e.key=='/'&&!e.altKey&&!c(e,'input,textarea,select,[contenteditable]'))&&o(e)});a('focusin',e=>{const t=c(e,'[data-focus]');t&&l(t.dataset.focus)});a('click',e=>{const t=c(e,'[data-script]'),h=t&&t.href;t&&!k(e)&&(h&&e.preventDefault(),l(t.dataset.script).then(m=>m?m.act(t):h&&(location=h)))});a('play',e=>e.target.id=='player'&&l('player'),!0);g('contents')&&['wheel','keydown','pointerdown'].map(n=>a(n,()=>l('contents'),{once:!0}));d.querySelectorAll('[data-query]').forEach(e=>{const[q,f]=e.dataset.query.split(' ');location.search.includes(q)&&l(f)})})(document)`;
}
