/** On paper everything is open, nothing is interactive, and page one holds the verdict. */
export const print = `
@media print{
@page{size:A4;margin:18mm 16mm 18mm 18mm}
:root{color-scheme:light;--ground:#fff;--panel:#fff;--line:#b8bfc8;--ink:#000;--soft:#3d4650;--link:#000}
body{max-width:none;padding:0;font-size:10pt;line-height:1.4}
.skip,nav,.filter{display:none}
a{text-decoration:none;color:inherit}
section{margin-top:9mm}
h2{font-size:14pt}
h2,h3,h4,caption,summary{break-after:avoid}
.verdict,.deviation,.causes li,.blocks>div,.statements>li,.rows tbody tr,.facts>div{break-inside:avoid}
.counts{break-inside:avoid}
.counts .number{width:13mm}
.counts th:first-child{width:44mm}
.meaning{font-size:8.5pt}
.rows thead{display:none}
.rows,.rows tbody,.rows caption,.rows tbody tr{display:block}
.rows tbody tr{padding:2mm 0}
.rows tbody tr{border-top:.3mm solid var(--line)}
.rows tbody th,.rows tbody td{display:inline-block;vertical-align:baseline;border:0;padding:0 3mm 0 0;width:auto}
.rows tbody .level{padding:0 3mm 0 0}
.rows tbody .text{display:block;padding:1mm 0 0}
.inside-list{display:flex;flex-wrap:wrap;gap:0 6mm}
.inside-list>div{display:flex;gap:2mm;padding:0;font-size:8.5pt}
.inside-list dt{flex:none}
#requirements,#evidence{break-before:page}
details::details-content{content-visibility:visible;display:block;block-size:auto;opacity:1}
summary{list-style:none;margin:0}
.inside{margin:0;padding:1mm 0 0}
summary::-webkit-details-marker{display:none}
.chip,.swatch,.bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.exchanges{font-size:8.5pt}
pre{font-size:7.5pt;border:0;padding:0 0 0 3mm;margin:1mm 0}
}
`;
