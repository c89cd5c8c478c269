import { outcomeOrder } from '../words.ts';
import { print } from './style-print.ts';

/** Ink on ground at 4.5:1 or more in both schemes; each outcome has its own pair beside its word. */
const colours = `
:root{color-scheme:light dark;--ground:#fff;--panel:#f5f6f8;--line:#d5dae1;--ink:#1b2129;--soft:#525c69;--link:#0b4f8a;--focus:#b35300;
--good:#17663a;--good-ground:#e6f3ea;--bad:#a1151d;--bad-ground:#fbe9e9;--warn:#7a4a00;--warn-ground:#fcf1dd;--block:#5f3a97;--block-ground:#f0eaf8;
--say:#0f4f8c;--say-ground:#e5eff9;--mute:#4d5661;--mute-ground:#eceff2;--kit:#8a1259;--kit-ground:#fae8f2}
@media (prefers-color-scheme:dark){:root{--ground:#14181d;--panel:#1c2229;--line:#3a434e;--ink:#e6eaef;--soft:#a9b3bf;--link:#8cc4ff;--focus:#ffb057;
--good:#7fd6a0;--good-ground:#163524;--bad:#ff9c98;--bad-ground:#451a1c;--warn:#f2c374;--warn-ground:#3d2d10;--block:#cbb2f5;--block-ground:#32264a;
--say:#95c8ff;--say-ground:#16324d;--mute:#b5bec9;--mute-ground:#2a313a;--kit:#f5a3d0;--kit-ground:#451a33}}
.passed,.conformant,.conformantWithJustifications{--on:var(--good);--under:var(--good-ground)}
.failed,.notConformant{--on:var(--bad);--under:var(--bad-ground)}
.inconclusive,.incomplete,.mild{--on:var(--warn);--under:var(--warn-ground)}
.blocked{--on:var(--block);--under:var(--block-ground)}
.manual{--on:var(--say);--under:var(--say-ground)}
.notRun,.notApplicable,.none{--on:var(--mute);--under:var(--mute-ground)}
.kitError{--on:var(--kit);--under:var(--kit-ground)}
`;

const text = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;max-width:68rem;padding:2rem clamp(1rem,4vw,3rem) 4rem;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
code,pre,.sub,h1,h4,dd,.statements p,.causes p,summary,li{overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:650;text-wrap:balance}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.3rem)}
h2{font-size:1.4rem;margin-bottom:1rem}
h3{font-size:1.1rem;margin:1.75rem 0 .6rem}
h4{font-size:1rem;text-wrap:pretty}
p{margin:.5rem 0}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
code,pre,.name,.call,.id{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;font-size:.9em}
pre{margin:.4rem 0;padding:.75rem 1rem;background:var(--ground);border:1px solid var(--line);border-radius:6px;white-space:pre-wrap;font-size:.82rem;line-height:1.5}
ul,ol{padding-left:1.25rem;margin:.5rem 0}
dl,dd{margin:0}
section{margin-top:3.25rem}
.skip{position:absolute;left:-200vw;background:var(--ground);padding:.6rem 1rem;border:2px solid var(--focus);z-index:1}
.skip:focus{left:1rem;top:1rem}
.over{display:block;font-size:1rem;font-weight:600;color:var(--soft);margin-bottom:.25rem}
.sub{font-size:1.05rem;margin:.5rem 0 0}
.independent,footer,.small,.rest{color:var(--soft);font-size:.9rem}
nav{margin-top:1.5rem;border-block:1px solid var(--line);padding:.6rem 0}
nav ol{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;font-size:.92rem}
nav a{display:inline-block;padding:.2rem 0}
main:focus{outline:none}
footer{margin-top:4rem;border-top:1px solid var(--line);padding-top:.75rem}
`;

const front = `
.verdict{border:1px solid var(--line);border-left:.5rem solid var(--on);border-radius:8px;background:var(--panel);padding:1.25rem 1.5rem 1.4rem;margin:0 0 1rem}
.verdict h3{margin:0;font-size:1rem;font-weight:600;color:var(--soft)}
.word{display:flex;align-items:baseline;gap:.6rem;font-size:clamp(1.35rem,1.1rem + 1.5vw,1.9rem);font-weight:700;line-height:1.2;color:var(--on);margin:.4rem 0 .6rem}
.why{max-width:52rem;text-wrap:pretty;font-size:1.08rem;margin:0 0 1.2rem}
.parts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem}
.parts .verdict{margin:0;padding:.9rem 1.1rem 1rem}
.parts .word{font-size:1.2rem;margin:.25rem 0 .4rem}
.parts .why{font-size:.98rem;margin:0 0 .8rem}
.parts .bar{height:.55rem}
.parts .legend{font-size:.88rem;gap:.2rem 1rem}
.bar{display:block;width:100%;height:.8rem;border-radius:3px}
.bar rect{fill:var(--on)}
.legend{list-style:none;padding:0;margin:.7rem 0 0;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;font-size:.95rem}
.swatch{display:inline-block;min-width:1.35em;text-align:center;color:var(--on);background:var(--under);border-radius:4px;font-weight:700}
.warning{background:var(--warn-ground);color:var(--warn);border-radius:6px;padding:.5rem .9rem;font-weight:600}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:0 2.5rem}
.facts>div{display:grid;grid-template-columns:9.5rem 1fr;gap:.75rem;padding:.5rem 0;border-top:1px solid var(--line)}
dt{color:var(--soft)}
.blocks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem}
.blocks>div{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:1rem 1.25rem}
.blocks h3{margin:0 0 .4rem}
.blocks p{font-size:.95rem}
.blocks li{margin:.3rem 0}
.ids,.links{display:inline-flex;flex-wrap:wrap;gap:0 .7rem}
.ids>*,.links>*{display:inline-flex;align-items:center;min-height:1.6rem}
`;

const tables = `
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--soft);padding-bottom:.5rem;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.55rem .75rem .55rem 0;border-top:1px solid var(--line);font-weight:400}
thead th{border-top:0;color:var(--soft);font-size:.9rem;font-weight:600;vertical-align:bottom}
.number{text-align:right;font-variant-numeric:tabular-nums;width:4.5rem}
.total{font-weight:700}
.meaning{color:var(--soft);font-size:.92rem;padding-left:1rem}
.chip{display:inline-block;white-space:nowrap;padding:.1rem .6rem;border-radius:1rem;background:var(--under);color:var(--on);font-size:.88rem;font-weight:600;line-height:1.45}
.rows{margin-bottom:1.5rem}
.rows caption{font-size:1.05rem;font-weight:600;color:var(--ink)}
.rows .id{font-weight:700;white-space:nowrap}
.rows th:first-child{width:6rem;padding-left:.5rem}
.rows .level{width:7.5rem;font-size:.88rem;font-weight:600;padding-top:.65rem}
.rows .outcome{width:12rem}
.rows tbody tr:has(details[open]){background:var(--panel)}
.filter{border:1px solid var(--line);border-radius:8px;padding:.5rem 1rem .7rem;margin:0 0 1.5rem;display:flex;flex-wrap:wrap;gap:.3rem 1.25rem;font-size:.93rem}
.filter legend{padding:0 .4rem;color:var(--soft)}
.filter label{display:inline-flex;gap:.4rem;align-items:center;min-height:1.75rem;cursor:pointer}
.filter input{accent-color:var(--link);width:1.05rem;height:1.05rem;margin:0}
summary{cursor:pointer;border-radius:3px;list-style-position:outside;margin-left:1.15rem}
.inside{margin-left:1.15rem}
summary:hover{text-decoration:underline;text-underline-offset:.2em}
.plain{margin-top:.75rem}
.plain>summary{color:var(--link);padding:.3rem 0}
.inside{padding:.75rem 0 .5rem;scroll-margin-top:5rem}
.inside-list>div{display:grid;grid-template-columns:8.5rem 1fr;gap:.75rem;padding:.35rem 0;font-size:.94rem}
`;

const details = `
.deviation{border:1px solid var(--line);border-left:.35rem solid var(--on);border-radius:8px;padding:.9rem 1.25rem;margin:.75rem 0}
.deviation h4{font-weight:600}
.deviation .level{color:var(--on);font-size:.88rem;margin-right:.3rem}
.statements{list-style:none;padding:0;margin:.4rem 0}
dd>.statements{margin:0}
.statements>li+li{margin-top:.7rem}
.statements p{margin:0 0 .2rem}
.pairs{display:flex;flex-wrap:wrap;gap:.1rem 1.75rem;font-size:.9rem}
.pairs>div{display:flex;gap:.5rem}
.pairs dt{flex:none}
.causes{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:.9rem 1.25rem;margin:.75rem 0}
.causes ul{list-style:none;padding:0}
.causes li+li{border-top:1px solid var(--line);padding-top:.5rem;margin-top:.6rem}
.causes p{margin:.2rem 0}
.exchanges{list-style:none;padding:0;font-size:.94rem}
.exchanges>li{border-top:1px solid var(--line)}
.exchanges summary{padding:.45rem 0}
.exchanges .name{font-weight:600;margin-right:.75rem}
.exchanges .call,.took,.size{color:var(--soft)}
.status{font-weight:700;margin:0 .5rem;font-variant-numeric:tabular-nums}
.size{font-weight:400;font-size:.85rem}
.exchanges h3{font-size:.95rem;margin:.9rem 0 .2rem}
.limits{max-width:46rem}
.limits li{margin:.5rem 0}
`;

const small = `
@media (max-width:46rem){
body{padding-top:1.25rem}
section{margin-top:2.5rem}
.verdict{padding:1rem 1.1rem 1.2rem}
.facts>div,.inside-list>div{grid-template-columns:1fr;gap:0}
.counts{font-size:.92rem}
.counts .chip{white-space:normal}
.counts th,.counts td{padding-right:.3rem}
.counts .meaning{display:none}
.number{width:auto}
.rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.rows,.rows tbody{display:block}
.rows caption{display:block}
.rows tbody tr{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:center;border-top:1px solid var(--line);padding:.7rem 0}
.rows tbody th,.rows tbody td{border:0;padding:0;width:auto}
.rows th:first-child,.rows .level,.rows .outcome{width:auto;padding:0}
.rows .text{flex:1 0 100%}
}
@media (max-width:26rem){
.counts,.counts caption,.counts thead,.counts tbody{display:block}
.counts tr{display:flex;flex-wrap:wrap;border-top:1px solid var(--line);padding:.35rem 0}
.counts th,.counts td{border:0;padding:.15rem 0}
.counts .number{flex:1 0 22%}
.counts th[scope=row]{flex:1 0 100%}
.counts thead th:first-child{position:absolute;clip-path:inset(50%)}
}
@media (prefers-contrast:more){:root{--soft:var(--ink);--line:var(--ink)}}
@media (forced-colors:active){.bar{forced-color-adjust:none}.chip,.swatch{border:1px solid}}
`;

/** Rows of other outcomes vanish while one outcome is chosen. */
const filter = [...outcomeOrder, 'none']
  .map((code) => `body:has(#show-${code}:checked) .rows tbody tr:not(.is-${code}){display:none}`)
  .join('\n');

/** The whole style sheet; its hash stands in the document's policy. */
export const style = [colours, text, front, tables, details, small, `@media screen{${filter}}`, print].join(
  '',
);
