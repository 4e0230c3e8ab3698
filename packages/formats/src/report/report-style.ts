/** Style of the HTML report: calm, dense, one accent, light and dark, A4 landscape on paper. No outside font or image. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f7;--surface:#fff;--line:#d8dddc;--text:#17211f;--muted:#56635f;--accent:#0b5a58;--soft:#e6efee;
--unacceptable:#a11d27;--reduce:#855100;--acceptable:#2a6644;--edge:.65}
@media (prefers-color-scheme:dark){:root{--bg:#121817;--surface:#1a2221;--line:#34403e;--text:#e4eae8;--muted:#9fadaa;--accent:#6cc4bf;--soft:#22302e;
--unacceptable:#ff8e8e;--reduce:#eab45c;--acceptable:#86cfa2;--edge:.65}}
*{box-sizing:border-box}
html{scroll-padding-top:56px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--text);font:14px/1.45 Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
a{color:var(--accent);text-underline-offset:2px}
a:focus-visible,input:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--surface);padding:8px;z-index:3}
header,main,footer{max-width:1480px;margin:0 auto;padding:0 24px}
header{padding-top:24px}
h1{font-size:24px;line-height:1.25;margin:0 0 4px;font-weight:650}
h2{font-size:18px;margin:0 0 8px;font-weight:650}
h3{font-size:14px;margin:24px 0 8px;font-weight:650}
p{margin:0 0 8px;max-width:92ch}
.muted,small{color:var(--muted)}
code{overflow-wrap:anywhere}
small{font-size:12px}
nav{position:sticky;top:0;z-index:2;background:var(--bg);border-bottom:1px solid var(--line);margin-top:16px}
nav ul{display:flex;gap:16px;list-style:none;margin:0 auto;padding:8px 24px;max-width:1480px;overflow-x:auto;white-space:nowrap}
nav a{text-decoration:none}nav a:hover{text-decoration:underline}
section{background:var(--surface);border:1px solid var(--line);border-radius:4px;padding:16px;margin:16px 0;content-visibility:auto;contain-intrinsic-size:auto 1600px}
.facts{display:flex;flex-wrap:wrap;gap:4px 24px;margin:8px 0 0;padding:0}
.facts div{display:flex;gap:6px}.facts dt{color:var(--muted)}.facts dd{margin:0}
.figures{display:flex;flex-wrap:wrap;gap:8px 32px;margin:8px 0 0;padding:0;list-style:none}
.figures a{display:block;text-decoration:none;color:inherit}
.figures b{display:block;font-size:26px;line-height:1.2;font-weight:650}
.unacceptable{color:var(--unacceptable)}.reduce{color:var(--reduce)}.acceptable{color:var(--acceptable)}
.eval{white-space:nowrap;font-weight:600}
.sev{white-space:nowrap;font-weight:600}.sev .shape,.shape{vertical-align:-2px;margin-right:3px}.num{font-weight:400}
.scroll{overflow-x:auto;margin:0 -16px;padding:0 16px}
.from-harm{direction:rtl}.from-harm svg{direction:ltr}
table{border-collapse:collapse;width:100%;font-size:13px}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
td small{overflow-wrap:anywhere}
td.n,th.n{white-space:nowrap}
th{color:var(--muted);font-weight:600;border-bottom-color:var(--muted)}
tbody tr:target,li:target,article:target{background:var(--soft)}
td ul{margin:0;padding-left:16px}td li+li{margin-top:6px}
.wide{min-width:220px}.mid{min-width:130px}
.filter{margin:0 0 8px;display:flex;gap:8px;align-items:center}
.filter input{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--muted);border-radius:3px;padding:4px 8px;width:min(360px,100%)}
ol.chain{list-style:none;margin:8px 0 0;padding:0;border-left:2px solid var(--line)}
ol.chain li{position:relative;padding:2px 0 4px 20px;display:grid;grid-template-columns:96px minmax(0,1fr) minmax(0,430px);gap:0 8px}
ol.chain li::before{content:"";position:absolute;left:-5px;top:9px;width:8px;height:8px;border-radius:50%;background:var(--surface);border:2px solid var(--accent)}
ol.chain i{font-style:normal;color:var(--muted)}
ol.chain b{font-weight:600;white-space:nowrap}
ol.chain small{overflow-wrap:anywhere}
ol.chain .rest span{grid-column:2/-1}ol.chain .rest::before{border-style:dotted}
article{border-top:1px solid var(--line);padding:12px 0}article:first-of-type{border-top:0}
article h3{margin:0 0 4px;font-size:15px}
.mark{border:1px solid var(--line);border-radius:3px;padding:0 4px;font-size:12px;color:var(--muted);white-space:nowrap}
svg.map{display:block;max-width:none}
svg.map .column{font:600 12px Inter,system-ui,sans-serif;fill:var(--muted)}
svg.map .edge{fill:none;stroke:var(--muted);stroke-opacity:var(--edge)}
svg.map .edge.unacceptable{stroke:var(--unacceptable)}svg.map .edge.reduce{stroke:var(--reduce)}svg.map .edge.acceptable{stroke:var(--acceptable)}
svg.map rect{fill:var(--surface);stroke:var(--muted);stroke-width:1}
svg.map .start rect{fill:var(--soft);stroke:var(--accent)}
svg.map .harm.proposed rect:not(.bar){stroke-dasharray:4 3}
svg.map .edge.dashed{stroke-dasharray:5 3}
svg.map .harm.unacceptable rect{stroke:var(--unacceptable)}svg.map .harm.reduce rect{stroke:var(--reduce)}svg.map .harm.acceptable rect{stroke:var(--acceptable)}
svg.map .harm.unacceptable .bar{fill:var(--unacceptable)}svg.map .harm.reduce .bar{fill:var(--reduce)}svg.map .harm.acceptable .bar{fill:var(--acceptable)}
svg.map text{font:11.5px Inter,system-ui,sans-serif;fill:var(--text)}
svg.map text.title{font-weight:600}
svg.map text.detail{fill:var(--muted);font-size:11px}
svg.map text.unacceptable{fill:var(--unacceptable)}svg.map text.reduce{fill:var(--reduce)}svg.map text.acceptable{fill:var(--acceptable)}
svg.map a .shape{color:var(--text)}
svg.map a:hover rect,svg.map a:focus rect{stroke-width:2}
.paper{display:none}
footer{padding-bottom:32px;color:var(--muted);font-size:12px}
@media screen and (max-width:640px){header,main,footer{padding-left:12px;padding-right:12px}nav ul{padding-left:12px;padding-right:12px}h1{font-size:20px}}
@media screen and (max-width:900px){.register .scroll{padding-left:0}section{padding:12px}.scroll{margin:0 -12px;padding:0 12px}.register table{min-width:860px}.register td:first-child,.register th:first-child{position:sticky;left:0;z-index:1;min-width:152px;max-width:152px;padding-left:12px;background:var(--surface);border-right:1px solid var(--line)}.register tr:target td{background:var(--soft)}.register td+td,.register th+th{padding-left:12px}ol.chain li{display:block}ol.chain small{display:block}}
@page{size:A4 landscape;margin:12mm}
@media print{
:root{--bg:#fff;--surface:#fff;--line:#bbb;--text:#000;--muted:#444;--accent:#0b5a58;--soft:#eef3f3;--unacceptable:#a11d27;--reduce:#855100;--acceptable:#2a6644;color-scheme:light}
body{font-size:9.5pt;background:#fff}nav,.filter,.skip{display:none}
header,main,footer{max-width:none;padding:0}section{content-visibility:visible;border:0;padding:0;margin:0 0 14pt;border-radius:0}
.scroll{overflow:visible;margin:0;padding:0}p{max-width:none}table{font-size:7.5pt}th,td{padding:3pt 6pt 3pt 0}small,.mark{font-size:7pt}.wide{min-width:120pt}.mid{min-width:76pt}td li+li{margin-top:0}td ul{padding-left:9pt}
thead{display:table-header-group}tr,ol.chain li{break-inside:avoid}h2,h3,section>p,article p{break-after:avoid;break-inside:avoid}.paper{display:block}tr.screen{display:none}
a{color:inherit;text-decoration:none}
.own-page{break-before:page}
svg.map{width:100%;height:auto;max-height:145mm}
.chains{columns:2;column-gap:18pt;font-size:8pt}article{padding:6pt 0}article h3{font-size:9pt}ol.chain li{display:block;padding:1pt 0 1pt 12pt}ol.chain i{padding-right:4pt}ol.chain small{font-size:7pt}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;

/** Adds a filter above each register; without script the registers are simply whole. */
export const REPORT_SCRIPT = `
for (const register of document.querySelectorAll('.register')) {
  const rows = [...register.querySelectorAll('tbody tr')];
  if (rows.length < 12) continue;
  const label = document.createElement('label');
  label.className = 'filter';
  const input = document.createElement('input');
  input.type = 'search';
  const count = document.createElement('span');
  count.setAttribute('role', 'status');
  const show = () => {
    const wanted = input.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted);
      if (!row.hidden) shown += 1;
    }
    count.textContent = wanted === '' ? '' : shown + ' of ' + rows.length;
  };
  input.addEventListener('input', show);
  addEventListener('hashchange', () => { input.value = ''; show(); });
  label.append('Filter ', input, count);
  register.prepend(label);
}
`;
