"""How a page looks: on a light screen, on a dark one, on a phone and on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --dim: #5c5c5c; --rule: #d8d8d8;
  --bar: #2f6f9f;
  --band: #eef2f5 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #161616; --dim: #a8a8a8; --rule: #3a3a3a; --bar: #7db7e0;
    --band: #23282c } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
h1 small, h2 small { color: var(--dim); font-weight: normal; margin-left: 1rem }
p { margin: .3rem 0; white-space: pre-wrap } .short { white-space: nowrap }
.in { margin-left: 1.5rem } .dim { color: var(--dim); font-weight: normal }
.wide { overflow-x: auto } table { border-collapse: collapse; margin: .7rem 0 }
th, td { text-align: left; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--rule);
  vertical-align: top }
.right { text-align: right; font-variant-numeric: tabular-nums }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem }
dt { color: var(--dim) } dd { margin: 0 } pre { overflow-x: auto }
hr { height: 1.5rem; margin: 0; border: 0; border-bottom: 1px solid var(--rule) }
svg { fill: var(--bar) }
.weeks { display: flex; flex-wrap: wrap; gap: .3rem 2rem; align-items: center; margin: 1rem 0;
  break-inside: avoid } .weeks > div { flex: 1 1 16rem } .of { font-weight: 600 }
.of small { color: var(--dim); font-weight: normal }
.plot { flex: 1 1 20rem; max-width: 28rem; font-size: 11px; overflow: visible }
.plot text { fill: var(--ink) } .plot text.dim { fill: var(--dim) } .plot text.end {
  text-anchor: end } .plot text.last { font-weight: 700 }
.plot .run { fill: none; stroke: var(--bar); stroke-width: 1.6; stroke-linejoin: round }
.plot .plan { stroke: var(--ink); stroke-dasharray: 5 3 } .plot .band { fill: var(--band);
  stroke: var(--rule) }
@media print { @page { size: A4; margin: 18mm } body { margin: 0; max-width: none; font-size: 11pt;
  color: #000; background: #fff } h2, tr { break-inside: avoid; break-after: auto }
  h2 { break-after: avoid } .sheet { break-before: page } .wide { overflow: visible }
  body:has(hr) { font-size: 9pt; line-height: 1.3 }
  body:has(hr) :is(h1, h2) { font-size: 1.2em; margin: .6rem 0 .3rem } }
""".strip()
