namespace Bekwaam.Core.Relations.Matching;

/// <summary>Weighs phones, mails and registered numbers, which relatives and colleagues share and strangers do not.</summary>
internal static class CompareChannels
{
    private const int ShortestTellingMail = 6;

    /// <summary>Strangers share a mail address by mistake only, a phone now and then because it was given out anew.</summary>
    private const double LongestMail = 16;
    private const double LongestPhone = 14;

    private static readonly HashSet<string> Desks = new(StringComparer.Ordinal) { "info", "contact", "sales", "verkoop", "administratie", "receptie", "mail", "kantoor", "office", "support", "admin", "hallo", "post", "bestuur", "secretariaat" };

    private static readonly HashSet<string> PublicMail = new(StringComparer.Ordinal)
    {
        "gmail.com", "hotmail.com", "hotmail.nl", "outlook.com", "live.nl", "live.com", "icloud.com", "me.com", "yahoo.com", "ziggo.nl", "kpnmail.nl", "planet.nl", "xs4all.nl", "home.nl",
        "casema.nl", "chello.nl", "upcmail.nl", "hetnet.nl", "telfort.nl", "online.nl", "zonnet.nl", "tele2.nl", "quicknet.nl", "msn.com", "protonmail.com", "gmx.net", "web.de",
    };

    public static void Add(MatchEvidence evidence, MatchProfile a, MatchProfile b, ValueCounts counts)
    {
        var organisations = a.Organisation is not null || b.Organisation is not null;
        AddPhones(evidence, a.Phones, b.Phones, organisations, counts);
        AddMails(evidence, a, b, organisations, counts);
        if (organisations)
            AddSite(evidence, a.Site ?? OwnDomain(a.Mails), b.Site ?? OwnDomain(b.Mails), counts);
        AddNumber(evidence, MatchField.TradeRegister, a.TradeRegister, b.TradeRegister, same: 17, kin: 4, differs: -9);
        AddNumber(evidence, MatchField.Vat, a.Vat, b.Vat, same: 15, kin: 6, differs: -7);
        AddNumber(evidence, MatchField.Iban, a.Iban, b.Iban, same: 13, kin: 10, differs: -0.5);
    }

    private static void AddPhones(MatchEvidence evidence, IReadOnlyList<string> a, IReadOnlyList<string> b, bool organisations, ValueCounts counts)
    {
        if (a.Count == 0 || b.Count == 0)
            return;
        if (a.FirstOrDefault(phone => b.Contains(phone, StringComparer.Ordinal)) is { } shared)
        {
            var weight = Math.Min(LongestPhone, Math.Log2(0.6 / counts.Chance(MatchField.Phone, shared)));
            // A household shares its line; branches of a chain have their own, or all share that of the head office.
            evidence.Add(MatchField.Phone, Agreement.Same, weight, weight - (organisations ? IsOfTwo(counts, MatchField.Phone, shared) ? 4.5 : 2.5 : evidence.Doubtful ? 0 : 0.7));
        }
        else if (a.Any(one => b.Any(other => one.Length >= 8 && other.Length >= 8 && EditDistance.AreWithin(one, other, 1))))
        {
            // Relatives and colleagues have numbers in a row.
            evidence.Add(MatchField.Phone, Agreement.Near, 6, 4);
        }
        else
        {
            evidence.Add(MatchField.Phone, Agreement.Differs, -1, -0.3);
        }
    }

    private static void AddMails(MatchEvidence evidence, MatchProfile one, MatchProfile two, bool organisations, ValueCounts counts)
    {
        var (a, b) = (one.Mails, two.Mails);
        if (a.Count == 0 || b.Count == 0)
            return;
        if (a.FirstOrDefault(mail => b.Contains(mail, StringComparer.Ordinal)) is { } shared)
        {
            var weight = Math.Min(LongestMail, Math.Log2(0.6 / counts.Chance(MatchField.Mail, shared)));
            // An address with somebody's own name in it is seldom a relative's too.
            var own = !evidence.Doubtful && (IsNamed(shared, one.Given) || IsNamed(shared, two.Given));
            evidence.Add(MatchField.Mail, Agreement.Same, weight, weight - (own ? 4 : evidence.Doubtful ? 0 : organisations && IsOfTwo(counts, MatchField.Mail, shared) ? 3.5 : 1.5));
        }
        else if (a.Any(mail => b.Any(other => IsSlip(mail, other))))
        {
            evidence.Add(MatchField.Mail, Agreement.Near, 7, 2);
        }
        else if (!organisations && a.Any(mail => b.Any(other => SameLocalPart(mail, other))))
        {
            // Made of the name, most often: little more than the name itself.
            evidence.Add(MatchField.Mail, Agreement.Loose, 0.7, 0.2);
        }
        else
        {
            evidence.Add(MatchField.Mail, Agreement.Differs, -0.7, -0.2);
        }
    }

    private static void AddSite(MatchEvidence evidence, string? a, string? b, ValueCounts counts)
    {
        if (a is null || b is null)
            return;
        if (a == b)
        {
            var weight = Math.Min(11, -Math.Log2(counts.Chance(MatchField.Website, a)));
            evidence.Add(MatchField.Website, Agreement.Same, weight, weight - 0.3);
        }
        else
        {
            evidence.Add(MatchField.Website, Agreement.Differs, -1.5, -0.3);
        }
    }

    private static void AddNumber(MatchEvidence evidence, MatchField field, string? a, string? b, double same, double kin, double differs)
    {
        if (a is null || b is null)
            return;
        if (a == b)
            evidence.Add(field, Agreement.Same, same, kin);
        else if (EditDistance.Between(a, b) == 1)
            evidence.Add(field, Agreement.Near, 2, 0);
        else
            evidence.Add(field, Agreement.Differs, differs, 0);
    }

    /// <summary>Nobody else in the register has it.</summary>
    private static bool IsOfTwo(ValueCounts counts, MatchField field, string value) => counts.CountOf(field, value) <= 2;

    private static bool IsNamed(string mail, string? given) => given is { Length: >= 3 } && mail.StartsWith(given, StringComparison.Ordinal);

    private static bool IsSlip(string a, string b) =>
        Math.Min(a.Length, b.Length) >= 10 && !FirstLettersDiffer(a, b) && EditDistance.AreWithin(a, b, 2) && !OnlyDigitsDiffer(a, b);

    /// <summary>jansen1@ and jansen2@ are two.</summary>
    private static bool OnlyDigitsDiffer(string a, string b) => string.Concat(a.Where(char.IsLetter)) == string.Concat(b.Where(char.IsLetter));

    /// <summary>j.devries@ and m.devries@ are two.</summary>
    private static bool FirstLettersDiffer(string a, string b) => a[0] != b[0];

    private static bool SameLocalPart(string a, string b)
    {
        var one = a[..Math.Max(0, a.IndexOf('@', StringComparison.Ordinal))];
        return one.Length >= ShortestTellingMail && !Desks.Contains(one) && b.StartsWith(one + "@", StringComparison.Ordinal);
    }

    private static string? OwnDomain(IReadOnlyList<string> mails) =>
        mails.Select(mail => mail[(mail.IndexOf('@', StringComparison.Ordinal) + 1)..]).FirstOrDefault(domain => domain.Contains('.', StringComparison.Ordinal) && !PublicMail.Contains(domain));
}
