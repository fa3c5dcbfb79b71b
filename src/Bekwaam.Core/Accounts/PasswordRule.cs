using System.Globalization;

namespace Bekwaam.Core.Accounts;

/// <summary>
/// What a password must be: long, and not made of what anybody would try first. No rules about capitals or signs:
/// those make passwords harder to remember, not harder to guess.
/// </summary>
public static class PasswordRule
{
    public const int MinLength = 12;

    /// <summary>Longer than any sentence one would remember; a bound on the work of hashing.</summary>
    public const int MaxLength = 256;

    /// <summary>What must be left, in different characters, when the guessable parts are taken out.</summary>
    private const int MinOwn = 5;

    private static readonly string[] Guessable =
    [
        "wachtwoord", "welkom", "geheim", "inloggen", "zomer", "winter", "lente", "herfst", "voorjaar", "najaar",
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "januari", "februari", "maart",
        "april", "juni", "juli", "augustus", "september", "oktober", "november", "december", "amsterdam", "rotterdam",
        "utrecht", "nederland", "holland", "feyenoord", "voetbal", "klant", "password", "passw0rd", "p@ssword", "p@ssw0rd",
        "welcome", "secret", "letmein", "admin", "administrator", "login", "iloveyou", "monkey", "dragon", "football",
        "summer", "spring", "autumn", "bekwaam", "changeme", "qwertyuiop", "qwerty", "azerty", "asdfghjkl", "asdfgh", "asdf",
        "zxcvbnm", "zxcvbn", "1q2w3e4r5t6y", "1q2w3e4r", "1qaz2wsx3edc", "1qaz2wsx", "abcdefghijklmnopqrstuvwxyz", "abcdef", "abcd", "abc",
        "1234567890", "123456789", "12345678", "1234567", "123456", "12345", "1234", "123", "0987654321", "987654321", "87654321", "654321",
        "!@#$%^&*()", "!@#$%^", "!@#$%", "!@#",
    ];

    /// <param name="password">As typed.</param>
    /// <param name="near">What lies near this person: name, mail address, the organisation's name.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static Reason? Check(string? password, params IEnumerable<string?> near)
    {
        var text = password ?? "";
        if (new StringInfo(text).LengthInTextElements < MinLength)
            return new Reason("Use at least {0} characters for the password. A few words in a row are easy to remember.", MinLength);
        if (text.Length > MaxLength)
            return new Reason("Use at most {0} characters for the password.", MaxLength);
        if (Own(text, near).Distinct().Count() < MinOwn)
            return new Reason("This password is easy to guess: it is made of common words, of keys in a row, or of a name. Add a word or two of your own.");
        return null;
    }

    private static string Own(string password, IEnumerable<string?> near)
    {
        var left = password.ToLowerInvariant();
        foreach (var word in Words(near).Concat(Guessable).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length))
            left = left.Replace(word, "", StringComparison.Ordinal);
        return new string([.. left.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_' or '.'))]);
    }

    private static IEnumerable<string> Words(IEnumerable<string?> near) =>
        near.OfType<string>()
            .SelectMany(text => text.ToLowerInvariant().Split([' ', '@', '.', '-', '_', ','], StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= 3);
}
