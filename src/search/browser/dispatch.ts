/**
 * The text of the one inline script of every page; `base` is the site's, as `Addresses.base` gives it. It loads
 * `/search/page.js` when the reader presses `/` or Ctrl+K, enters a search line or anything of the search page, or when the search page's address
 * says what to search for, `/search/marks.js` where a document's address carries a query, and `/search/cite.js` when the
 * reader opens the box that says how a document is cited; until then it loads nothing.
 * It puts the class `js` on the root, folds the filters on a phone, and shows the element `search-old` where the browser is
 * too old to search, `search-failed` where a script cannot be had.
 */
export function dispatchScript(base: string): string {
  const folder = JSON.stringify(`${base}search/`).replace(/</g, '\\u003c');
  return `(d=>{const b=${folder},r=d.documentElement,i=n=>d.getElementById('search-'+n),l=f=>import(b+f+'.js').catch(()=>{const e=i(self.DecompressionStream?'failed':'old');if(e)e.hidden=!1}),o=e=>{e.preventDefault();l('page').then(m=>m&&m.open())};r.classList.add('js');if(i('filters')&&innerWidth<768)i('filters').open=!1;addEventListener('keydown',e=>{const t=e.target;if(e.key=='/'&&!e.ctrlKey&&!e.metaKey&&!e.altKey&&!/^(INPUT|TEXTAREA|SELECT)$/.test(t.tagName)&&!t.isContentEditable||/^k$/i.test(e.key)&&(e.ctrlKey||e.metaKey))o(e)});addEventListener('focusin',e=>{if(e.target.name=='q'||e.target.closest('#search-page'))l('page')});addEventListener('toggle',e=>e.target.id=='cite'&&l('cite'),!0);location.search&&(i('page')?l('page'):/[?&]q=./.test(location.search)&&l('marks'))})(document)`;
}
