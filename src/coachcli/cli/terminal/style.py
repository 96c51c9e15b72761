"""How a page looks: on a light screen, on a dark one, on a phone and on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --dim: #5c5c5c; --rule: #d8d8d8;
  --bar: #2f6f9f; --band: #eef2f5 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #161616; --dim: #a8a8a8; --rule: #3a3a3a; --bar: #7db7e0;
    --band: #23282c } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem } h2 { font-size: 1.15rem;
  margin: 2rem 0 .6rem } h1 small { display: block; font-size: 1rem; margin-top: .3rem }
h1 small, h2 small { color: var(--dim); font-weight: normal } h2 small { margin-left: .6rem }
p { margin: .3rem 0; white-space: pre-wrap } p, dl, ul, ol { max-width: 46rem }
.short, time { white-space: nowrap } .dim { color: var(--dim); font-weight: normal }
.in { margin-left: 1.5rem } code { font: .92em ui-monospace, monospace; background: var(--band);
  padding: .1em .3em; border-radius: .2rem; overflow-wrap: anywhere }
.wide { overflow-x: auto } table { border-collapse: collapse; margin: .9rem 0 1.2rem }
caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { text-align: left; padding: .3rem 1.1rem .3rem 0; border-bottom: 1px solid var(--rule);
  vertical-align: top } tbody th { font-weight: normal } th[scope=rowgroup] { font-weight: 600;
  padding-top: .9rem } thead th { vertical-align: bottom }
.right { text-align: right; font-variant-numeric: tabular-nums }
.map td, .map th { padding-right: .8rem } .map td, .map thead th { text-align: center }
.map th[scope=row] { position: sticky; left: 0;
  background: var(--paper) }
dl { display: grid; grid-template-columns: minmax(5.5rem, max-content) minmax(0, 1fr);
  gap: .2rem 1rem; margin: .7rem 0 }
dt { color: var(--dim) } dd { margin: 0; grid-column: 2; white-space: pre-wrap }
pre { overflow-x: auto; font-size: .9rem; line-height: 1.4 }
hr { height: 1.5rem; margin: 0; border: 0; border-bottom: 1px solid var(--rule) }
svg { fill: var(--bar) } .bar { vertical-align: -.1em }
.falls-by rect { fill: none; stroke: var(--bar); stroke-width: 3 }
.weeks { display: flex; flex-wrap: wrap; gap: .3rem 2rem; align-items: center; margin: 1rem 0;
  break-inside: avoid } .weeks > div { flex: 1 1 16rem } .of { font-weight: 600 }
.of small { color: var(--dim); font-weight: normal }
.plot { flex: 1 1 20rem; max-width: 28rem; font-size: 11px; overflow: visible }
.plot text { fill: var(--ink) } .plot text.dim { fill: var(--dim) } .plot text.end {
  text-anchor: end } .plot text.last { font-weight: 700 }
.plot .run { fill: none; stroke: var(--bar); stroke-width: 1.6; stroke-linejoin: round }
.plot .plan { stroke: var(--ink); stroke-dasharray: 5 3 } .plot .band { fill: var(--band);
  stroke: var(--rule) }
@media screen and (max-width: 34rem) { body { margin: 1.2rem auto } h1 { font-size: 1.35rem }
  table { font-size: .95rem } th, td { padding-right: .7rem } .short { white-space: normal }
  .falls, .falls caption, .falls tbody, .falls tr, .falls th, .falls td { display: block }
  .falls thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%) }
  .falls th, .falls td { border: 0; padding: .05rem 0; text-align: left }
  .falls tr { border-bottom: 1px solid var(--rule); padding: .5rem 0 }
  .falls tbody th, .falls td:first-child { font-weight: 600 } .falls td:empty { display: none }
  .falls td:not([data-label], :first-child, :empty) { display: inline-block; margin-right: .8rem }
  .falls td[data-label] { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .6rem }
  .falls td[data-label]::before { content: attr(data-label); color: var(--dim) }
  .in { margin-left: .8rem } }
@media print { @page { size: A4; margin: 16mm }
  :root { color-scheme: light; --ink: #000; --paper: #fff; --dim: #444; --rule: #aaa; --bar: #000;
    --band: #eee }
  body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; line-height: 1.4 }
  p, dl, ul, ol { max-width: none } h2, caption { break-after: avoid } tr, dd, svg, li {
    break-inside: avoid } p { orphans: 3; widows: 3 }
  h1 { font-size: 1.4em; margin-bottom: .6em } h2 { font-size: 1.15em; margin: 1.2em 0 .4em }
  th, td { padding-top: .18em; padding-bottom: .18em } table { margin: .5em 0 .8em }
  .weeks { flex-wrap: nowrap; margin: .6rem 0 } .plot { flex: 0 0 58% } .weeks > div { flex: 1 1 0 }
  .sheet { break-before: page } .wide { overflow: visible } .map { font-size: 8.5pt }
  pre { white-space: pre-wrap }
  body:has(hr, dl ~ dl ~ dl ~ dl) { font-size: 9pt; line-height: 1.3 }
  body:has(hr, dl ~ dl ~ dl ~ dl) :is(h1, h2) { font-size: 1.2em; margin: .6rem 0 .3rem } }
""".strip()
