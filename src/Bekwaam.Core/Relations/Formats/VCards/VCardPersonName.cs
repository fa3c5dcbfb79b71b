using System.Text.RegularExpressions;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>A person's name between N and FN of a vCard and its Dutch parts.</summary>
internal static partial class VCardPersonName
{
    private const int Parts = 7;

    /// <param name="n">The N line, or null.</param>
    /// <param name="fn">The whole name, or null.</param>
    public static PersonName Read(VCardLine? n, string? fn)
    {
        if (n is not null && ExactParts.Read(n, Parts) is { } exact && Of(exact) is var own && ExactParts.Same(n.Value, Plain(own)))
            return WithWhole(own, fn);
        var parts = VCardText.Split(n?.Value ?? "", ';');
        string? Part(int place) => VCardText.Component(parts, place);
        var (family, given, additional) = (Part(0), Part(1), Part(2));
        if (family is null && given is null && additional is null)
            return fn is null ? new PersonName { Title = Part(3), Suffix = Part(4) } : Whole(fn);
        if (family is null && additional is null && given == fn && HidesFamily().IsMatch(given!))
            return WithWhole(DutchNames.Read(given!), fn);
        var name = new PersonName { Title = Part(3), Given = given, Additional = additional, Family = family, Suffix = Part(4) };
        if (family is not null)
        {
            var (prefix, bare) = DutchNames.SplitFamily(family);
            name = name with { Prefix = prefix, Family = bare };
        }

        // Address books without a field for it keep the tussenvoegsel in the middle name.
        if (name is { Prefix: null, Family: not null } && additional is not null && char.IsLower(additional.First(sign => sign is not '\'' and not '’'))
            && DutchNames.SplitFamily(additional + " x") is { Family: "x" })
            name = name with { Prefix = additional, Additional = null };
        if (given is not null && Initials().IsMatch(given))
            name = name with { Initials = given, Given = null };
        return WithWhole(name, fn);
    }

    /// <summary>The N line of a name, with its exact parts when a reader could not find them.</summary>
    public static (IReadOnlyList<VCardParameter> Parameters, string Value) Write(PersonName name, string fn)
    {
        var value = Plain(name);
        var parameters = new List<VCardParameter>();
        if (name is { Prefix: not null, Family: not null })
            parameters.Add(new VCardParameter("SORT-AS", string.Join(',', new[] { name.Family, name.Given ?? name.Initials }.Where(part => part is not null))));
        var line = new VCardLine { Number = 0, Name = "N", Value = value };
        if (Read(line, fn) with { Nickname = name.Nickname } != name)
            parameters.Add(ExactParts.Write(name.Title, name.Initials, name.Given, name.Additional, name.Prefix, name.Family, name.Suffix));
        return (parameters, value);
    }

    /// <summary>A name of which only the whole is known; a mail address is no name to take apart.</summary>
    private static PersonName Whole(string fn) =>
        fn.Contains('@', StringComparison.Ordinal) ? new PersonName { Whole = fn } : WithWhole(DutchNames.Read(fn), fn);

    private static PersonName WithWhole(PersonName name, string? fn) =>
        fn is null || Spaces().Replace(fn, " ") == DutchNames.Whole(name with { Whole = null, Nickname = null }) ? name : name with { Whole = fn };

    private static string Plain(PersonName name)
    {
        var family = string.Join(' ', new[] { name.Prefix, name.Family }.Where(part => part is not null));
        return VCardWriter.Structure([family, name.Given ?? name.Initials, name.Additional, name.Title, name.Suffix]);
    }

    private static PersonName Of(string?[] parts) => new()
    {
        Title = parts[0],
        Initials = parts[1],
        Given = parts[2],
        Additional = parts[3],
        Prefix = parts[4],
        Family = parts[5],
        Suffix = parts[6],
    };

    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}{0,2}\.\s?)+$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Initials();

    /// <summary>Telephones put "Jan de Vries" into the given name.</summary>
    [GeneratedRegex(@"^\p{Lu}\S*\s(?:van|de|den|der|het|'t|ten|ter|te|von)\s(?:.*\s)?\p{Lu}\S*$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex HidesFamily();

    [GeneratedRegex(@"\s+", RegexOptions.None, 200)]
    private static partial Regex Spaces();
}
