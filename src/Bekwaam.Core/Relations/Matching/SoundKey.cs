using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Matching;

/// <summary>
/// One key per name under which other spellings of it are found: of a person the sounds of given (or initials) and family
/// name in either order, of an organisation its name without legal form.
/// </summary>
public static class SoundKey
{
    private const int Longest = 60;

    /// <returns>Null when there is too little of a name.</returns>
    public static string? Of(RelationCard card)
    {
        if (card.Type is RelationType.Organisation)
            return card.Name is { } name && OrganisationName.Read(name).Squeezed is { Length: > 1 } squeezed ? squeezed[..Math.Min(Longest, squeezed.Length)] : null;
        var profile = MatchProfile.Of(new RelationCard { Person = card.Person });
        if (profile.Family is null || profile.Initials is null)
            return null;
        var (given, family) = (DutchSound.Code(profile.Given ?? profile.Initials), DutchSound.Code(profile.Family));
        return string.CompareOrdinal(given, family) < 0 ? $"{given} {family}" : $"{family} {given}";
    }
}
