namespace GpuSupply.Reporting;

/// <summary>
/// How pages and pictures look. Blue and orange are told apart by all kinds of colour vision, and bars by their outlines as well; every pair of a text and what is behind it has a
/// contrast of 4.5 or more, light and dark.
/// </summary>
internal static class Styles
{
    public const string OfPictures = """
        .gs-scroll{overflow-x:auto;max-width:100%}.gs-picture{display:block;width:100%;min-width:28rem;max-width:40rem;height:auto;font:13px system-ui,sans-serif}
        .gs-picture text{fill:#1b1f24}.gs-claimed{fill:#0b62a4}.gs-recorded{fill:#f4b183;stroke:#9c4a00;stroke-width:1.5}
        .gs-guide{stroke:#8a94a0;stroke-width:1;stroke-dasharray:2 3}
        .gs-bar{stroke:#1b1f24;stroke-width:.5}.gs-bar-supported{fill:#bfe6d0}.gs-bar-refuted{fill:#f7c9c4}.gs-bar-not-enough-evidence{fill:#f3e3a8}.gs-bar-conflicting-evidence{fill:#e4cff2}.gs-picture .gs-sign{fill:#1b1f24;font-weight:700}
        .gs-axis{stroke:#57606a;fill:none}.gs-grid{stroke:#d0d7de;fill:none}
        .gs-curve-0{fill:#9aa4ae;fill-opacity:.45}.gs-edge-0{fill:none;stroke:#57606a;stroke-dasharray:5 3}.gs-curve-1{fill:#0b62a4;fill-opacity:.45}.gs-edge-1{fill:none;stroke:#0b62a4}.gs-curve-2{fill:#f4b183;fill-opacity:.45}.gs-edge-2{fill:none;stroke:#9c4a00;stroke-dasharray:2 2}.gs-curve-3{fill:#1b7f4d;fill-opacity:.45}.gs-edge-3{fill:none;stroke:#0a6b3d;stroke-dasharray:6 2 1 2}
        .gs-edge-0,.gs-edge-1,.gs-edge-2,.gs-edge-3{stroke-width:1.5}.gs-open{fill:#7b3fa0;fill-opacity:.4}line.gs-ink,polyline.gs-ink{stroke:#1b1f24;stroke-width:1.5;fill:none}polygon.gs-ink{fill:#1b1f24}
        text.gs-ink{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
        @media (prefers-color-scheme:dark){.gs-axis{stroke:#a9b3bd}.gs-grid{stroke:#3a424b}.gs-edge-0{stroke:#c4ccd4}.gs-curve-1{fill:#7cc0f5}.gs-edge-1{stroke:#7cc0f5}.gs-edge-2{stroke:#ffb37a}.gs-curve-3{fill:#5fd39a}.gs-edge-3{stroke:#5fd39a}.gs-open{fill:#d5a8f0}line.gs-ink,polyline.gs-ink{stroke:#e6e9ec}polygon.gs-ink{fill:#e6e9ec}text.gs-ink{stroke:#14181d}}
        @media (prefers-color-scheme:dark){.gs-picture text{fill:#e6e9ec}.gs-claimed{fill:#7cc0f5}.gs-recorded{fill:#7a3d0a;stroke:#ffb37a}.gs-guide{stroke:#76808c}}
        @media (max-width:40rem){.gs-picture:has(.gs-intervals){min-width:0}.gs-intervals{font-size:18px}}
        @media print{.gs-picture{min-width:0}.gs-picture text{fill:#000}text.gs-ink{stroke:#fff}.gs-claimed{fill:#0b62a4}.gs-recorded{fill:#f4b183;stroke:#9c4a00}}
        """;

    public const string OfPages = """
        :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--faint:#57606a;--line:#d0d7de;--link:#0b62a4;--supported:#0a6b3d;--refuted:#b3261e;--open:#6b5200;--conflict:#7b3fa0}
        @media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--paper:#14181d;--faint:#a9b3bd;--line:#3a424b;--link:#7cc0f5;--supported:#5fd39a;--refuted:#ff9a91;--open:#e3c15a;--conflict:#d5a8f0}}
        body{margin:0 auto;max-width:64rem;padding:1rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
        h1{font-size:1.7rem;line-height:1.2}h2{margin-top:2.5rem;border-bottom:1px solid var(--line)}h3{margin:1.5rem 0 .3rem;font-size:1.1rem}
        a{color:var(--link)}.gs-faint,figcaption{color:var(--faint)}q{font-style:italic;quotes:none}
        .gs-supported{color:var(--supported)}.gs-refuted{color:var(--refuted)}.gs-not-enough-evidence{color:var(--open)}.gs-conflicting-evidence{color:var(--conflict)}
        article{border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 20rem}
        dl{display:grid;grid-template-columns:7rem 1fr;gap:.2rem 1rem;margin:.5rem 0}dt{color:var(--faint)}dd{margin:0;overflow-wrap:anywhere}
        table{border-collapse:collapse;margin:.5rem 0}caption{text-align:start;font-weight:600}
        th,td{padding:.2rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}th{font-weight:600}tbody th{font-weight:400;min-width:6rem}.gs-number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        figure{margin:.5rem 0}.gs-skip{position:absolute;left:-99rem}.gs-skip:focus{left:1rem;background:var(--paper);padding:.5rem}
        @media (max-width:40rem){th,td{padding:.2rem .35rem}tbody th{min-width:4rem;max-width:7rem;overflow-wrap:anywhere}dl{grid-template-columns:1fr}dt{margin-top:.4rem}body{font-size:15px}}
        @media print{:root{--ink:#000;--paper:#fff;--faint:#444;--line:#999;--link:#000;--supported:#0a6b3d;--refuted:#b3261e;--open:#6b5200;--conflict:#7b3fa0}article{content-visibility:visible;break-inside:avoid}nav,.gs-skip{display:none}table{font-size:.8em}th,td{padding:.1rem .4rem}summary{list-style:none}summary::-webkit-details-marker{display:none}details::details-content{content-visibility:visible;block-size:auto}}
        """;
}
