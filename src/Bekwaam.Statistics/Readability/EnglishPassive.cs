namespace Bekwaam.Statistics.Readability;

/// <summary>Finds a form of to be, perhaps an adverb, and a past participle.</summary>
internal static class EnglishPassive
{
    // How many words may stand between the two: is not yet fully done.
    private const int between = 3;
    private static readonly WordSet be = new("am is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t");
    private static readonly WordSet adverbs = new("not also being been already often always never now still only just yet soon then both all even once rarely sometimes usually");

    private static readonly WordSet irregular = new(
        "begun bent bet bitten blown born borne bought bound broken brought built burnt cast caught chosen cut dealt done drawn driven "
        + "eaten fed felt fought found forbidden forgiven forgotten frozen given gotten ground grown heard held hidden hit hung hurt kept "
        + "known laid led left lent let lit lost made meant met mistaken overcome overseen paid proven put quit read rewritten ridden run "
        + "said seen sent set sewn shaken shot shown shut sold sought spent split spread stolen stuck struck sung sunk sworn swept taken "
        + "taught thought thrown told torn understood undertaken upheld withdrawn withheld won worn woven wound written");

    // Adjectives more than passives, and words that merely end so.
    private static readonly WordSet others = new(
        "interested pleased tired worried excited delighted concerned need seed red bed speed feed hundred indeed kindred embed exceed "
        + "proceed succeed agreed limited retired married used supposed shed sacred naked");

    public static void Mark(List<TextMark> marks, SplitText text, TextSentence sentence)
    {
        var end = sentence.First + sentence.Words;
        for (var i = sentence.First; i < end; i++)
        {
            if (!be.Has(text[i]))
                continue;
            for (var at = i + 1; at < end && at <= i + 1 + between && !text.Words[at].ClauseBefore; at++)
            {
                if (IsParticiple(text[at]))
                {
                    marks.Add(new TextMark(
                        TextMarkKind.Passive, text.Words[i].Start, text.Words[at].End - text.Words[i].Start, at - i + 1));
                    i = at;
                    break;
                }

                if (!adverbs.Has(text[at]) && !text[at].EndsWith("ly", StringComparison.Ordinal))
                    break;
            }
        }
    }

    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        irregular.Has(word) || (word.Length > 3 && word.EndsWith("ed", StringComparison.Ordinal) && !others.Has(word));
}
