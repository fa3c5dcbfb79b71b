using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>An address that is put together from several cells of a row.</summary>
internal sealed class RowAddress(UseLabel use, int number)
{
    private readonly List<string> lines = [];
    private PostalAddress address = new();
    private string? country;
    private string? formatted;

    public UseLabel Use { get; set; } = use;

    public int Number => number;

    public void Take(ContactField field, string text)
    {
        switch (field)
        {
            case ContactField.Address: formatted = text; break;
            case ContactField.Street: address = address with { Street = text }; break;
            case ContactField.HouseNumber: address = address with { HouseNumber = text }; break;
            case ContactField.Addition: address = address with { Addition = text }; break;
            case ContactField.Postcode: address = address with { Postcode = text }; break;
            case ContactField.Place: address = address with { Place = text }; break;
            case ContactField.Region: address = address with { Region = text }; break;
            case ContactField.Country: country = text; break;
            case ContactField.PostBox: address = address with { PostBox = text }; break;
            default: lines.Add(text); break;
        }
    }

    public PostalAddress Make()
    {
        var parts = address with { Use = Use, Lines = lines.Count == 0 ? null : string.Join('\n', lines) };
        parts = WrittenAddress.Tidy(Countries.Place(parts, country));
        // "Formatted" repeats what stands in the other cells, unless it is all there is.
        return formatted is not null && WrittenAddress.IsEmpty(parts) ? WrittenAddress.FromText(formatted, new PostalAddress { Use = Use }) : parts;
    }
}
