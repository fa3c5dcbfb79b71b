using System.Globalization;
using System.Text.Json.Nodes;
using Bekwaam.Cases;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Relations;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Privacy;

/// <summary>One row of what is kept about a person, as a sentence: no codes of the program, times of the organisation.</summary>
internal sealed class PersonalDataLines(TimeZoneInfo zone, IStringLocalizer L)
{
    /// <param name="part">A name of <see cref="PersonalData.Holders"/>.</param>
    /// <param name="row">Of that part.</param>
    public string Of(string part, JsonObject row) => part switch
    {
        "earlierCards" => Joined(": ", L["until {0:f}", At(row, "replacedAt")], Card(row)),
        "kinds" => Joined(", ", Kind(row), Period(row)),
        "actsFor" => Joined(", ", Word(row, "name"), Word(row, "function"), Word(row, "department"), Period(row)),
        "permissions" => Permission(row),
        "events" => Joined(": ", $"{At(row, "at"):f}", Event(row)),
        "segments" => Joined(", ", Word(row, "name"), Period(row)),
        "cases" => Case(row),
        "looks" => Joined(": ", $"{At(row, "at"):f}", Way(row)),
        // A part that has no sentences yet is still told whole.
        _ => Joined(" · ", [.. row.Where(pair => pair.Key is not "id").Select(pair => pair.Value?.ToString())]),
    };

    public static string Field(string field, IStringLocalizer L) => field.StartsWith("custom.", StringComparison.Ordinal) ? field[7..] : L[RelationWords.Field(field)];

    private string Card(JsonObject row)
    {
        var card = CardJson.Read(row["card"]!.ToJsonString());
        return string.Join("; ", CompareCards.Differences(new RelationCard(), card).Where(field => field is not "photoHash").Select(field => Joined(": ", Field(field, L), CardText.Of(card, field))));
    }

    private string Permission(JsonObject row)
    {
        var purpose = RelationWords.Of(Enum<PermissionPurpose>(row, "purpose"));
        var channel = row["channel"] is null ? L["by every channel"].Value : Channel(row);
        var said = (bool)row["given"]! ? L["May be sent: {0}, {1}.", L[purpose], channel] : L["No longer wants: {0}, {1}.", L[purpose], channel];
        return Joined(" · ", $"{At(row, "at"):D}", said, Word(row, "source"), Word(row, "wording"));
    }

    /// <summary>What it was about, and under it what was said and noted, each with its time.</summary>
    private string Case(JsonObject row)
    {
        var kind = CaseWords.Of(Enum<CaseKind>(row, "kind"));
        var head = Joined(", ", $"{At(row, "openedAt"):f}", $"{L[kind].Value} {Word(row, "number")}", Word(row, "subject"), Word(row, "product"));
        var said = row["thread"]!.AsArray().OfType<JsonObject>().Where(line => Word(line, "text") is not null).Select(line => $"{At(line, "at"):f}: {Word(line, "text")}");
        return Joined(" · ", [head, .. said]);
    }

    private string Channel(JsonObject row)
    {
        var channel = RelationWords.Of(Enum<ChannelKind>(row, "channel"));
        return L[channel];
    }

    private string Kind(JsonObject row)
    {
        var kind = RelationWords.Of(Enum<RelationKind>(row, "kind"));
        return L[kind];
    }

    private string Way(JsonObject row)
    {
        var way = PrivacyWords.Of(Enum<LookWay>(row, "way"));
        return L[way];
    }

    private string Event(JsonObject row)
    {
        var happening = new RelationEvent { Kind = (string)row["kind"]!, Details = row["details"]?.ToJsonString() };
        return RelationWords.Sentence(happening, L) ?? RelationWords.Note(happening) ?? "";
    }

    private string Period(JsonObject row) => Joined(" ", Day(row, "from") is { } from ? L["since {0:d}", from].Value : null, Day(row, "until") is { } until ? L["until {0:d}", until].Value : null);

    private DateTimeOffset At(JsonObject row, string name) => TimeZoneInfo.ConvertTime(DateTimeOffset.Parse((string)row[name]!, CultureInfo.InvariantCulture), zone);

    private static DateOnly? Day(JsonObject row, string name) =>
        Word(row, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? Word(JsonObject row, string name) => row[name]?.ToString();

    private static T Enum<T>(JsonObject row, string name)
        where T : struct, Enum => System.Enum.Parse<T>((string)row[name]!, ignoreCase: true);

    private static string Joined(string between, params string?[] parts) => string.Join(between, parts.Where(part => !string.IsNullOrEmpty(part)));
}
