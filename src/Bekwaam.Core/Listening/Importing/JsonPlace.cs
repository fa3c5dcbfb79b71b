using System.Text.Json;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>A value in a map with its path, so that a mistake can be pointed at; mistakes gather in one list.</summary>
internal readonly record struct JsonPlace(JsonElement Value, string Path, List<Reason> Mistakes)
{
    public bool Is(JsonValueKind kind) => Value.ValueKind == kind;

    public void Wrong(string code, params object[] args) => Mistakes.Add(new Reason(code, [Path, .. args]));

    /// <summary>A property, or null when it is not there.</summary>
    public JsonPlace? Get(string name) =>
        Is(JsonValueKind.Object) && Value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null
            ? new JsonPlace(found, Step(name), Mistakes)
            : null;

    /// <summary>A property that must be there.</summary>
    public JsonPlace? Need(string name)
    {
        if (Get(name) is { } found)
            return found;
        Mistakes.Add(new Reason("{0} is missing in the map.", Step(name)));
        return null;
    }

    public void AllowOnly(params ReadOnlySpan<string> names)
    {
        if (!Is(JsonValueKind.Object))
        {
            Wrong("{0} must be an object in the map: {{ … }}.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in Value.EnumerateObject())
        {
            if (!names.Contains(property.Name))
                Mistakes.Add(new Reason("{0} is not known in a map. Known here: {1}.", Step(property.Name), string.Join(", ", names)));
            if (!seen.Add(property.Name))
                Mistakes.Add(new Reason("{0} stands in the map twice.", Step(property.Name)));
        }
    }

    public IEnumerable<(string Name, JsonPlace Place)> Properties()
    {
        if (!Is(JsonValueKind.Object))
        {
            Wrong("{0} must be an object in the map: {{ … }}.");
            yield break;
        }

        foreach (var property in Value.EnumerateObject())
            yield return (property.Name, new JsonPlace(property.Value, Step(property.Name), Mistakes));
    }

    public IReadOnlyList<JsonPlace> Items()
    {
        if (!Is(JsonValueKind.Array))
        {
            Wrong("{0} must be a list in the map: [ … ].");
            return [];
        }

        var (path, mistakes) = (Path, Mistakes);
        return [.. Value.EnumerateArray().Select((item, place) => new JsonPlace(item, $"{path}[{place}]", mistakes))];
    }

    /// <summary>Text that is not blank; a number is taken as it is written.</summary>
    public string? Text()
    {
        var text = Value.ValueKind switch
        {
            JsonValueKind.String => Value.GetString()!.Trim(),
            JsonValueKind.Number => Value.GetRawText(),
            _ => "",
        };
        if (text.Length is > 0 and <= 2_000)
            return text;
        Wrong("{0} must be a text in the map.");
        return null;
    }

    public T? Word<T>(IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (Text() is not { } text)
            return null;
        if (words.TryGetValue(text, out var value))
            return value;
        Wrong("{0} is “{1}” in the map; it can be: {2}.", text, string.Join(", ", words.Keys));
        return null;
    }

    public IReadOnlyList<string> Texts() => [.. Items().Select(item => item.Text()).OfType<string>()];

    public char? Letter(string allowed)
    {
        if (Value.ValueKind is JsonValueKind.String && Value.GetString() is { Length: 1 } letter && allowed.Contains(letter[0]))
            return letter[0];
        Wrong("{0} must be one of these signs in the map: {1}", string.Join(' ', allowed.Select(sign => sign == '\t' ? "\\t" : sign.ToString())));
        return null;
    }

    private string Step(string name) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? $"{Path}.{name}" : $"{Path}['{name}']";
}
