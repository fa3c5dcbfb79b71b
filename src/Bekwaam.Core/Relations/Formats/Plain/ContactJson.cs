using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats.VCards;

namespace Bekwaam.Core.Relations.Formats.Plain;

/// <summary>
/// Contacts as JSON, as docs/relations-import.md describes it: an array with an object for each, its card as Bekwaam keeps it
/// beside organisation, department, function, kinds, uid and photo.
/// </summary>
public static class ContactJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ContactCard contact)
    {
        var json = new JsonObject { ["card"] = JsonNode.Parse(CardJson.Write(contact.Card)) };
        void Put(string name, string? value)
        {
            if (value is not null)
                json[name] = value;
        }

        Put("organisation", contact.Organisation);
        Put("department", contact.Department);
        Put("function", contact.Function);
        if (contact.Kinds.Count > 0)
            json["kinds"] = new JsonArray([.. contact.Kinds.Select(kind => (JsonNode)kind.ToString().ToLowerInvariant())]);
        Put("uid", contact.Uid);
        Put("changedAt", contact.ChangedAt?.UtcDateTime.ToString("O"));
        Put("photo", contact.Photo is { } photo ? DataUri.Write(photo) : null);
        return json.ToJsonString(Options);
    }

    public static async IAsyncEnumerable<ContactEntry> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancel)
    {
        var number = 0L;
        await using var items = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file, Options, cancel).GetAsyncEnumerator(cancel);
        while (true)
        {
            JsonElement item;
            Reason? broken = null;
            number++;
            try
            {
                if (!await items.MoveNextAsync())
                    yield break;
            }
            catch (JsonException)
            {
                broken = new Reason("From entry {0} on the file is not the JSON that is read here; what stood before it was.", number);
            }

            if (broken is not null)
            {
                yield return ContactEntry.Refused(number, broken, null);
                yield break;
            }

            item = items.Current;
            yield return One(item, number);
        }
    }

    private static ContactEntry One(JsonElement item, long number)
    {
        try
        {
            if (item.ValueKind is not JsonValueKind.Object || !item.TryGetProperty("card", out var inner))
                return ContactEntry.Refused(number, new Reason("The entry has no card."), null);
            var card = CardJson.Read(inner.GetRawText());
            string? Text(string name) => item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
            var contact = new ContactCard
            {
                Card = card,
                Organisation = Text("organisation"),
                Department = Text("department"),
                Function = Text("function"),
                Kinds = item.TryGetProperty("kinds", out var kinds) && kinds.ValueKind is JsonValueKind.Array
                    ? [.. kinds.EnumerateArray().Select(kind => Enum.TryParse<RelationKind>(kind.GetString(), ignoreCase: true, out var known) ? known : (RelationKind?)null).OfType<RelationKind>()]
                    : [],
                Uid = Text("uid"),
                ChangedAt = item.TryGetProperty("changedAt", out var at) && at.TryGetDateTimeOffset(out var moment) ? moment : null,
                Photo = Text("photo") is { } photo && DataUri.Read(photo) is { } bytes ? PhotoBytes.Read(bytes) : null,
            };
            return new ContactEntry { Line = number, Contact = contact, Text = Indexing.IndexRelation.NameOf(card) };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return ContactEntry.Refused(number, new Reason("The entry is no card as Bekwaam writes it."), null);
        }
    }
}
