using System.Globalization;
using Bekwaam.Core.Competence;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Competence;

/// <summary>Where bars come from and how they were moved.</summary>
internal sealed class BarWords(IStringLocalizer text)
{
    public string Standing(BarStanding standing) => text[StandingKey(standing)];

    public string Kind(BarKind kind) => text[KindKey(kind)];

    /// <summary>"on 3 May 2026 from 70 to 65, by Fatima: because …".</summary>
    public string Move(Bar from, Bar to, IReadOnlyDictionary<Guid, string> names)
    {
        var on = to.SetAt.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
        var by = to.SetBy is { } id && names.TryGetValue(id, out var name) ? name : text["unknown"].Value;
        var moved = text["moved on {0} from {1} to {2}, by {3}.", on, CompetenceWords.Number(from.Value), CompetenceWords.Number(to.Value), by].Value;
        return to.Why is null ? moved : moved + " “" + to.Why + "”";
    }

    private static string StandingKey(BarStanding standing) => standing switch
    {
        BarStanding.Usual => Key("usual value, provisional"),
        BarStanding.Provisional => Key("set during the year, provisional"),
        BarStanding.Set => Key("set before the year"),
        BarStanding.CarriedOver => Key("carried over from an earlier year"),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "Not a standing."),
    };

    private static string KindKey(BarKind kind) => kind switch
    {
        BarKind.Outcome => Key("outcome"),
        BarKind.Consultations => Key("consultations per 100 cases"),
        BarKind.Transfers => Key("transfers per 100 cases"),
        BarKind.Escalations => Key("escalations per 100 cases"),
        BarKind.Reopenings => Key("reopenings per 100 cases"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a bar."),
    };
}
