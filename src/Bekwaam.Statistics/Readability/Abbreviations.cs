using System.Collections.Frozen;

namespace Bekwaam.Statistics.Readability;

/// <summary>Abbreviations that end in a full stop which does not end the sentence.</summary>
internal sealed class Abbreviations
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> all;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> last;

    // Those that often stand at the end: a capital after them begins a new sentence.
    private Abbreviations(string[] inside, string[] atEnd)
    {
        all = inside.Concat(atEnd).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        last = atEnd.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static Abbreviations Dutch { get; } = new(
        [
            "aant", "afb", "afd", "afz", "alg", "art", "b.v", "bijl", "bijv", "bijz", "blz", "bv", "ca", "cf", "co", "cq",
            "d.d", "d.i", "d.m.v", "d.w.z", "dd", "dhr", "div", "dr", "drs", "dw.z", "evt", "excl", "fam", "fig", "gem", "geb",
            "hfst", "i.c", "i.c.m", "i.h.a", "i.h.b", "i.o", "i.o.m", "i.p.v", "i.s.m", "i.v.m", "incl", "inz", "ir", "jr",
            "m.a.w", "m.b.t", "m.b.v", "m.i", "m.i.v", "m.m.v", "m.n", "m.u.v", "mej", "mevr", "mgr", "mr", "mw",
            "n.a.v", "n.m", "n.v", "nr", "nrs", "o.a", "o.b.v", "o.g.v", "o.l.v", "o.v.v", "opm", "p", "p.a", "p.p", "p/a",
            "par", "pag", "plm", "plv", "pnt", "prof", "r.k", "ref", "resp", "s.v.p", "sen", "st", "t.a.v", "t.b.v", "t.g.v",
            "t.h.v", "t.k", "t.m", "t.n.v", "t.o.v", "t.w", "t.w.v", "t.z.t", "tel", "telef", "tnv", "u.d", "v.a", "v.h", "v.l.n.r",
            "v.v", "vgl", "vlg", "vnl", "voorz", "vs", "w.o", "z.g", "z.o.z", "zgn",
        ],
        ["a.s", "a.u.b", "c.s", "d.v", "e.a", "e.d", "e.v", "enz", "enzv", "etc", "jl", "ll", "n.v.t", "o.i.d", "p.d", "p.j", "p.m", "p.st", "p.u", "p.w", "z.s.m"]);

    private static Abbreviations English { get; } = new(
        [
            "mr", "mrs", "ms", "dr", "prof", "st", "mt", "vs", "e.g", "i.e", "cf", "fig", "figs", "vol", "pp", "p",
            "rev", "gen", "col", "sgt", "capt", "hon", "ext", "tel", "approx", "apt", "dept", "incl", "ca", "viz",
        ],
        ["etc", "inc", "ltd", "co", "corp", "jr", "sr", "a.m", "p.m", "u.s", "u.k", "al", "plc", "jan", "feb", "aug", "sept", "oct", "nov", "dec"]);

    public static Abbreviations Of(TextLanguage language) => language is TextLanguage.Dutch ? Dutch : English;

    /// <summary>Whether a full stop after this belongs to it; whether a sentence may end with it all the same.</summary>
    public (bool Is, bool MayEnd) Look(ReadOnlySpan<char> word) => (all.Contains(word), last.Contains(word));
}
