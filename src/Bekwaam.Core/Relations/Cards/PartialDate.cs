using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bekwaam.Core.Relations.Cards;

/// <summary>A day of which the year may be unknown, as birthdays often come; month and day are then there.</summary>
[JsonConverter(typeof(PartialDateJson))]
public sealed record PartialDate
{
    private PartialDate(int? year, int? month, int? day)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    public int? Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    /// <summary>The day when it is whole; otherwise null.</summary>
    public DateOnly? Date => this is { Year: { } y, Month: { } m, Day: { } d } ? new DateOnly(y, m, d) : null;

    /// <returns>Null when no such day exists.</returns>
    public static PartialDate? Of(int? year, int? month, int? day) =>
        (year, month, day) switch
        {
            ({ } y, null, null) when y is >= 1 and <= 9999 => new PartialDate(y, null, null),
            ({ } y, { } m, null) when y is >= 1 and <= 9999 && m is >= 1 and <= 12 => new PartialDate(y, m, null),
            // A birthday on 29 February is one in any year that is not told.
            (_, { } m, { } d) when (year is null or (>= 1 and <= 9999)) && m is >= 1 and <= 12 && d >= 1
                && d <= DateTime.DaysInMonth(year ?? 2000, m) => new PartialDate(year, m, d),
            _ => null,
        };

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>1980-03-22, --03-22, 1980-03 or 1980.</summary>
    public override string ToString() => this switch
    {
        { Year: { } y, Month: { } m, Day: { } d } => FormattableString.Invariant($"{y:0000}-{m:00}-{d:00}"),
        { Year: { } y, Month: { } m } => FormattableString.Invariant($"{y:0000}-{m:00}"),
        { Year: { } y } => FormattableString.Invariant($"{y:0000}"),
        _ => FormattableString.Invariant($"--{Month:00}-{Day:00}"),
    };

    /// <summary>What <see cref="ToString"/> gives, back again.</summary>
    public static PartialDate? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = text.Trim();
        var parts = text.StartsWith("--", StringComparison.Ordinal) ? ["", .. text[2..].Split('-')] : text.Split('-');
        Span<int?> numbers = [null, null, null];
        if (parts.Length > 3)
            return null;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0 && i == 0)
                continue;
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers[i] = number;
        }

        return Of(numbers[0], numbers[1], numbers[2]);
    }
}

file sealed class PartialDateJson : JsonConverter<PartialDate>
{
    public override PartialDate? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.Parse(reader.GetString()) ?? throw new JsonException("No day stands where a day is expected.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
